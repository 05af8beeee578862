import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KINDS, policyCode, policySeverity, type Finding } from '../../../src/audit/finding.ts';
import { countText, findingsJson, findingsText } from '../../../src/audit/report.ts';
import { policyRules } from '../../../src/model/policy-rules.ts';
import { repositoryPath } from '../../../src/repository.ts';

const FINDINGS: readonly Finding[] = [
  {
    code: 'does-not-compile',
    severity: 'error',
    language: 'Node.js',
    section: 'Listing',
    lines: { first: 3, last: 3 },
    message: 'one\ntwo',
    mend: 'mend it',
    tabs: [],
  },
  {
    code: 'no-example',
    severity: 'info',
    language: null,
    section: 'Listing',
    lines: { first: 4, last: 9 },
    message: 'so',
    tabs: [],
  },
];

test('Findings are told by file and line', () => {
  expect(findingsText('page.md', FINDINGS)).toBe(
    'page.md:3: error does-not-compile Node.js: one\n  two\n  mend: mend it\n\npage.md:4-9: info no-example: so\n',
  );
  expect(countText(FINDINGS)).toBe('1 error, 0 warnings, 1 for information');
});

test('Findings are told as JSON', () => {
  expect(JSON.parse(findingsJson(FINDINGS))).toEqual({
    schema: 'findings.v1',
    findings: [
      {
        code: 'does-not-compile',
        severity: 'error',
        language: 'Node.js',
        section: 'Listing',
        lines: [3, 3],
        message: 'one\ntwo',
        mend: 'mend it',
      },
      { code: 'no-example', severity: 'info', language: null, section: 'Listing', lines: [4, 9], message: 'so' },
    ],
  });
});

test('docs/audit.md tells all kinds of findings', () => {
  const rows = readFileSync(repositoryPath('docs/audit.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split(/(?<!\\)\|/u).slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));
  const kinds = Object.entries(KINDS).map(([code, { severity, what, mending }]) => [
    `\`${code}\``,
    severity,
    what,
    mending,
  ]);
  const rules = policyRules.map((rule) => [
    `\`${policyCode(rule)}\``,
    policySeverity(rule),
    `a key policy breaks the rule: ${rule.expected}`,
    'correct the policy, or `--fix`',
  ]);
  expect(rows).toEqual([...kinds, ...rules]);
});
