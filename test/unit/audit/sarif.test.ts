import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { AuditReport, PageReport } from '../../../src/audit/report.ts';
import { reportSarif } from '../../../src/audit/reports/sarif.ts';

/** The parts of a log that the tests look at. */
const logSchema = z.object({
  runs: z.tuple([
    z.object({
      tool: z.object({ driver: z.object({ rules: z.array(z.object({ id: z.string() })) }) }),
      invocations: z.array(
        z.object({
          executionSuccessful: z.boolean(),
          toolExecutionNotifications: z.array(z.object({ level: z.string(), message: z.object({ text: z.string() }) })),
        }),
      ),
      results: z.array(z.looseObject({ ruleId: z.string(), ruleIndex: z.int().optional() })),
    }),
  ]),
});

// The schema of the standard is one of draft 4, of which it uses nothing that later drafts read otherwise.
const { $schema: _draft, id: _id, ...standard } = schema;
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(standard);

const PAGE: PageReport = {
  path: 'docs/a page.md',
  edition: 'current',
  tabs: { found: 1, run: 0, notRun: [{ title: 'Rust', line: 4, why: 'so' }] },
  findings: [
    {
      code: 'policy-lockout',
      severity: 'error',
      language: 'Node.js',
      section: 'Listing',
      lines: { first: 3, last: 5 },
      message: 'one',
      mend: 'mend it',
      tabs: [],
      fingerprint: 'f1',
      isKnown: true,
    },
  ],
  gone: [],
};
const BROKEN: PageReport = {
  path: '/docs/b.md',
  edition: undefined,
  unaudited: { why: 'so', isBroken: true },
  tabs: { found: 0, run: 0, notRun: [] },
  findings: [],
  gone: [],
};

function logOf(report: Partial<AuditReport>): z.infer<typeof logSchema> {
  const log: unknown = JSON.parse(reportSarif({ pages: [PAGE, BROKEN], environment: [], hasFailed: true, ...report }));
  validate(log);
  expect(validate.errors).toBeNull();
  return logSchema.parse(log);
}

test('A report in SARIF keeps the schema of the standard, and each result leads to its rule', () => {
  const [{ tool, results, invocations }] = logOf({}).runs;
  expect(results).toEqual([
    {
      ruleId: 'policy-lockout',
      ruleIndex: tool.driver.rules.findIndex(({ id }) => id === 'policy-lockout'),
      level: 'error',
      message: { text: 'Node.js: one\nTo mend it: mend it.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'docs/a%20page.md' },
            region: { startLine: 3, endLine: 5 },
          },
        },
      ],
      partialFingerprints: { 'lineInSection/v1': 'f1' },
    },
  ]);
  expect(results[0]!.ruleIndex).toBeGreaterThan(-1);
  expect(invocations[0]!.executionSuccessful).toBe(false);
  expect(invocations[0]!.toolExecutionNotifications).toMatchObject([
    { level: 'note', message: { text: 'the tab Rust was not run: so' } },
    { level: 'error', message: { text: 'nothing audited: so' } },
  ]);
});

test('Beside a baseline, each result says whether it is new, and what is found no more is absent', () => {
  const [finding] = PAGE.findings;
  const gone = {
    path: 'page.md',
    code: 'dead-term',
    language: 'Ruby',
    section: 'Keys',
    text: 'A CMK.',
    fingerprint: 'f2',
  };
  const page = {
    ...PAGE,
    findings: [finding!, { ...finding!, isKnown: false }],
    gone: [gone, { ...gone, code: 'other' }],
  };
  const [{ results, tool }] = logOf({ pages: [page], baseline: { path: 'b.json' } }).runs;
  expect(results.map(({ baselineState }) => baselineState)).toEqual(['unchanged', 'new', 'absent', 'absent']);
  expect(results[2]).toMatchObject({
    ruleId: 'dead-term',
    ruleIndex: tool.driver.rules.findIndex(({ id }) => id === 'dead-term'),
    level: 'warning',
    locations: [{ physicalLocation: { artifactLocation: { uri: 'docs/a%20page.md' } } }],
    partialFingerprints: { 'lineInSection/v1': 'f2' },
  });
  expect(JSON.stringify(results[2])).toMatch(/"text":"Ruby: a term [^"]+, in Keys, at: A CMK\."/u);
  // One of a kind that there is no more has no rule.
  expect(results[3]).not.toHaveProperty('ruleIndex');
});

test('What is no log of the standard is told by its schema', () => {
  expect(validate({ version: '2.1.0', runs: [{ results: [{}] }] })).toBe(false);
});
