import { expect, test } from 'vitest';
import { inSnippetLines } from '../../../harness/verify/snippet-lines.ts';
import { targets } from '../../../src/languages/targets.ts';

/** A message about line 12 of a program whose snippet has its lines 10 to 14, and stands from line 30 of a page. */
const MESSAGES: readonly (readonly [target: string, message: string, text: string])[] = [
  ['python', 'File "/programs/r1/program.py", line 12, in <module>', 'File page.md, line 32, in <module>'],
  ['java', "/programs/r1/Program.java:12: error: ';' expected", "page.md, line 32: error: ';' expected"],
  ['csharp', 'Program.cs(12,7): error CS1002', 'page.md, line 32, column 7: error CS1002'],
  ['php', 'syntax error in /programs/r1/program.php on line 12', 'syntax error in page.md, line 32'],
  ['php', '#1 /programs/r1/program.php(12): Aws\\Client', '#1 page.md, line 32: Aws\\Client'],
  ['nodejs', 'at file:///programs/r1/program.mjs:12:7', 'at page.md, line 32, column 7'],
  ['powershell', 'program.ps1:12:7: Unexpected token', 'page.md, line 32, column 7: Unexpected token'],
  ['powershell', 'At /programs/r1/program.ps1:12 char:7', 'At page.md, line 32, column 7'],
  ['aws-cli', './program.sh: line 12: policy: unbound variable', 'page.md, line 32: policy: unbound variable'],
];

/** What a message about that program says in terms of the page. */
function inPage(id: string, said: string): ReturnType<typeof inSnippetLines> {
  const target = targets.find((one) => one.id === id)!;
  const program = { text: '', snippetLines: { first: 10, last: 14 } };
  return inSnippetLines(said, {
    source: { path: 'page.md', firstLine: 30 },
    target,
    program,
    complete: undefined,
    run: 'r1',
  });
}

test.each(MESSAGES)('A message of %s tells the lines of the file with the snippet', (id, message, text) => {
  expect(inPage(id, message)).toEqual({ text, line: 32 });
  expect(inPage(id, `${message}\n${message.replace('12', '10')}`).line).toBe(32);
});

test.each(MESSAGES)('A message of %s about the program around the snippet tells on which side', (id, message, text) => {
  const place = /line 32(?:, column 7)?/u;
  expect(inPage(id, message.replace('12', '15'))).toEqual({
    text: text.replace(place, 'after line 34'),
    line: undefined,
  });
  expect(inPage(id, message.replace('12', '9'))).toEqual({
    text: text.replace(place, 'before line 30'),
    line: undefined,
  });
});

test("A run's name is in no message", () => {
  expect(inPage('java', 'location: class r1.Program in /scratch/programs/r1/Programs.dll').text).toBe(
    'location: class Program in Programs.dll',
  );
});
