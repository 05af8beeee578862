import { expect, test } from 'vitest';
import { readShellcheck } from '../../../harness/style/aws-cli.ts';
import { readDotnetFormat } from '../../../harness/style/csharp.ts';
import { readCheckstyle } from '../../../harness/style/java.ts';
import type { LinterFile } from '../../../harness/style/linter.ts';
import { readPhpcs } from '../../../harness/style/php.ts';
import { readScriptAnalyzer } from '../../../harness/style/powershell.ts';
import { formatRemarks } from '../../../harness/style/python.ts';
import { readRubocop } from '../../../harness/style/ruby.ts';
import { ofPiece } from './piece.ts';

test('Checkstyle', () => {
  const files: LinterFile[] = ['a.java', 'b.java'].map((path, index) => ({ ...ofPiece({ path }), indent: 8 * index }));
  const printed = [
    'Starting audit...',
    "[WARN] /style/a.java:9:3: 'if' has incorrect indentation level 0, expected level should be 4. [Indentation]",
    '[WARN] /style/a.java:12: Line is longer than 100 characters (found 104). [LineLength]',
    '[WARN] /style/b.java:12: Line is longer than 100 characters (found 108). [LineLength]',
    '[WARN] /style/b.java:13: Line is longer than 100 characters (found 109). [LineLength]',
    'Audit done.',
  ];
  expect(readCheckstyle(printed.join('\n'), files)).toEqual([
    {
      path: 'a.java',
      line: 9,
      rule: 'Indentation',
      message: "'if' has incorrect indentation level 0, expected level should be 4.",
    },
    { path: 'a.java', line: 12, rule: 'LineLength', message: 'Line is longer than 100 characters (found 104).' },
    { path: 'b.java', line: 13, rule: 'LineLength', message: 'Line is longer than 100 characters (found 109).' },
  ]);
});

test('dotnet format, without line breaks that stay as they are', () => {
  const change = (LineNumber: number, DiagnosticId: string, FormatDescription: string): object => ({
    LineNumber,
    CharNumber: 1,
    DiagnosticId,
    FormatDescription,
  });
  const report = [
    {
      FileName: 'a.cs',
      FilePath: '/tmp/style/current/a.cs',
      FileChanges: [
        change(1, 'WHITESPACE', "Fix whitespace formatting. Replace 2 characters with '\\n\\n'."),
        change(2, 'WHITESPACE', "Fix whitespace formatting. Replace 2 characters with '\\n'."),
        change(3, 'IDE0059', "info IDE0059: Unnecessary assignment of a value to 'x'"),
      ],
    },
  ];
  expect(readDotnetFormat(JSON.stringify(report)).map(({ path, line, rule }) => [path, line, rule])).toEqual([
    ['current/a.cs', 2, 'WHITESPACE'],
    ['current/a.cs', 3, 'IDE0059'],
  ]);
});

test('rubocop', () => {
  const offense = { cop_name: 'Style/StringLiterals', message: 'Prefer single quotes', location: { start_line: 3 } };
  expect(readRubocop(JSON.stringify({ files: [{ path: 'a.rb', offenses: [offense] }] }))).toEqual([
    { path: 'a.rb', line: 3, rule: 'Style/StringLiterals', message: 'Prefer single quotes' },
  ]);
});

test('PHP_CodeSniffer, also where it has read nothing', () => {
  const messages = [{ message: 'Tabs', source: 'Generic.Tabs', line: 4, type: 'ERROR' }];
  const files = { '/style/a.php': { errors: 1, messages } };
  expect(readPhpcs(JSON.stringify({ files }))).toEqual([
    { path: 'a.php', line: 4, rule: 'Generic.Tabs', message: 'Tabs' },
  ]);
  expect(readPhpcs('{"files":[]}')).toEqual([]);
});

test('ShellCheck', () => {
  const comments = [{ file: 'a.sh', line: 2, code: 2086, level: 'info', message: 'Quote it' }];
  expect(readShellcheck(JSON.stringify({ comments }))).toEqual([
    { path: 'a.sh', line: 2, rule: 'SC2086', message: 'Quote it' },
  ]);
});

test('PSScriptAnalyzer', () => {
  const records = [{ path: '/style/a.ps1', line: 2, rule: 'PSAvoidUsingCmdletAliases', message: 'ls' }];
  expect(readScriptAnalyzer(JSON.stringify(records))).toEqual([{ ...records[0], path: 'a.ps1' }]);
});

test('what a formatter would write otherwise is told at the line where it differs', () => {
  expect(formatRemarks('a.py', 'a\nf( 1 )\nb\n', 'a\nf(1)\nb\n')).toEqual([
    { path: 'a.py', line: 2, rule: 'format', message: 'would be written: f(1)' },
  ]);
  expect(formatRemarks('a.py', 'a\n', 'a\n')).toEqual([]);
});
