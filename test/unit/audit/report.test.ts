import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KINDS, policyCode, policyKind } from '../../../src/audit/finding.ts';
import type { ReportedFinding } from '../../../src/audit/baseline.ts';
import { reportText, type AuditReport, type PageReport } from '../../../src/audit/report.ts';
import { reportGithub } from '../../../src/audit/reports/github.ts';
import { findingsSchema, reportJson } from '../../../src/audit/reports/json.ts';
import { policyRules } from '../../../src/model/policy-rules.ts';
import { repositoryPath } from '../../../src/repository.ts';

const CRASH: ReportedFinding = {
  code: 'does-not-compile',
  severity: 'error',
  language: 'Node.js',
  section: 'Listing',
  lines: { first: 3, last: 3 },
  message: 'one\ntwo',
  mend: 'mend it',
  tabs: [],
  fingerprint: 'f1',
  isKnown: false,
};
const SHOWN: ReportedFinding = {
  code: 'no-example',
  severity: 'info',
  language: null,
  section: 'Listing',
  lines: { first: 4, last: 9 },
  message: 'so',
  tabs: [],
  fingerprint: 'f2',
  isKnown: false,
};

const PAGE: PageReport = {
  path: 'page.md',
  edition: 'current',
  tabs: { found: 2, run: 1, notRun: [{ title: 'Rust', line: 4, why: 'it is in no language of ours' }] },
  findings: [CRASH, SHOWN],
  gone: [],
};
const NOTHING = { found: 0, run: 0, notRun: [] };

function told(pages: readonly PageReport[], more: Partial<AuditReport> = {}): AuditReport {
  return { pages, environment: [], hasFailed: false, ...more };
}

test('Findings are told by file and line, and the summary counts the tabs', () => {
  const other = {
    path: 'b.md',
    edition: undefined,
    unaudited: { why: 'no tabs', isBroken: false },
    tabs: NOTHING,
    findings: [],
    gone: [],
  };
  expect(reportText(told([PAGE, other], { environment: ['moto 5'] }))).toBe(
    `page.md:3: error does-not-compile Node.js: one
  two
  mend: mend it

page.md:4-9: info no-example: so

moto 5

page     edition  tabs  run  errors  warnings  for information
page.md  current  2     1    1       0         1

nothing audited in 1 page: no tabs: b.md
1 tab not run: it is in no language of ours: Rust (page.md:4)
1 of 2 tabs run: 1 error, 0 warnings, 1 for information
`,
  );
});

test('Of tabs that never ran it is not said that they have no errors', () => {
  const tabs = { found: 3, run: 0, notRun: [1, 2, 3, 4].map((line) => ({ title: 'Go', line, why: 'so' })) };
  const text = reportText(told([{ ...PAGE, tabs, findings: [] }]));
  expect(text).toMatch(/0 of 3 tabs run: nothing was audited\n$/u);
  expect(text).toContain('4 tabs not run: so: Go (page.md:1), Go (page.md:2), Go (page.md:3), 1 more');
});

test('What the baseline has is counted, and not told', () => {
  const known = { ...CRASH, isKnown: true };
  const gone = { path: 'page.md', code: 'crashes', language: null, section: '', text: '', fingerprint: 'f3' };
  const page = { ...PAGE, findings: [known, SHOWN], gone: [gone, gone] };
  const text = reportText(told([page], { baseline: { path: 'b.json' } }));
  expect(text).not.toContain('does-not-compile');
  expect(text).toContain('1 finding not told, since b.json has it; 2 that it has are found no more\n');
  expect(text).toMatch(/1 of 2 tabs run: 0 errors, 0 warnings, 1 for information\n$/u);
});

test('Findings are told as JSON', () => {
  expect(findingsSchema.parse(JSON.parse(reportJson(told([PAGE])))).pages).toEqual([
    {
      path: 'page.md',
      edition: 'current',
      tabs: PAGE.tabs,
      findings: [
        {
          code: 'does-not-compile',
          severity: 'error',
          language: 'Node.js',
          section: 'Listing',
          lines: [3, 3],
          message: 'one\ntwo',
          mend: 'mend it',
          fingerprint: 'f1',
          known: false,
        },
        expect.objectContaining({ code: 'no-example', lines: [4, 9] }),
      ],
    },
  ]);
});

test('Findings are told to GitHub Actions as annotations, with the text behind them', () => {
  const [first, second, ...text] = reportGithub(told([PAGE])).split('\n');
  expect(first).toBe('::error file=page.md,line=3,title=does-not-compile Node.js::one%0Atwo%0Amend: mend it');
  expect(second).toBe('::notice file=page.md,line=4,endLine=9,title=no-example::so');
  expect(text.join('\n')).toBe(reportText(told([PAGE])));
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
  const rules = policyRules.map((rule) => {
    const { severity, what, mending } = policyKind(rule);
    return [`\`${policyCode(rule)}\``, severity, what, mending];
  });
  expect(rows).toEqual([...kinds, ...rules]);
});
