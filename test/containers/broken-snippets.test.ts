import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { OperationName } from '../../src/api/operation-types.ts';
import type { Job } from '../../harness/verify/job.ts';
import type { RunReport } from '../../harness/verify/report.ts';
import { verifyJobs } from '../../harness/verify/verify.ts';
import { makeJob, type Published } from '../../harness/plan/plan.ts';
import { pages } from '../../src/chapter/chapter.ts';
import { GENERATED, snippetPath } from '../../src/render/manifest.ts';
import type { Target } from '../../src/languages/target.ts';
import { targets } from '../../src/languages/targets.ts';
import { examplesOf } from '../../src/model/example.ts';

/** How a snippet is broken: what stands in it, and what is put in its place. */
type Break = (snippet: string, published: Published) => string;

/** One page in every target. */
const published: readonly Published[] = pages
  .filter(({ id }) => id === 'key-policies')
  .flatMap((page) =>
    examplesOf(page).flatMap((example) =>
      targets.flatMap((target: Target) =>
        target.editions.slice(0, 1).map((edition) => ({ edition, page, example, target })),
      ),
    ),
  );

/** A member as the snippet of a target names it in its call, and another member of that name's form. */
const MEMBERS: Readonly<Record<string, readonly [string, string]>> = {
  java: ['.keyId(', '.keyName('],
  csharp: ['KeyId =', 'KeyName ='],
  python: ['KeyId=', 'KeyName='],
  ruby: ['key_id:', 'key_name:'],
  php: ["'KeyId' =>", "'KeyName' =>"],
  nodejs: ['KeyId', 'KeyName'],
  powershell: ['-KeyId', '-KeyName'],
  'java-classic': ['.withKeyId(', '.withKeyName('],
  'csharp-classic': ['KeyId =', 'KeyName ='],
  'nodejs-classic': ['KeyId', 'KeyName'],
};

const OTHER_OPERATION: Readonly<Record<string, OperationName>> = {
  ListKeyPolicies: 'GetKeyPolicy',
  GetKeyPolicy: 'ListKeyPolicies',
  PutKeyPolicy: 'GetKeyPolicy',
};

const BREAKS: readonly (readonly [string, Break, readonly string[]])[] = [
  ['another value', (snippet) => snippet.replaceAll('1234567890ab', '1234567890ac'), ['request']],
  ['another operation', callOther, ['request', 'compile', 'crash']],
  [
    'another member',
    (snippet, { target }) => snippet.replaceAll(...(MEMBERS[target.id] ?? ['', ''])),
    ['request', 'compile', 'crash'],
  ],
  ['another policy', (snippet) => snippet.replace('kms:DescribeKey', 'kms:ListAliases'), ['request']],
];

test('a change of a member, a value, an operation or a policy turns its own verdict and no other', async () => {
  const broken = BREAKS.flatMap(([name, change, verdicts]) =>
    published
      .map((one) => ({ one, name, verdicts, before: read(one), after: change(read(one), one) }))
      // Only one example has a policy to change.
      .filter(({ before, after }) => before !== after),
  );
  expect(new Set(broken.map(({ name }) => name)).size).toBe(BREAKS.length);
  expect(broken.length).toBe(3 * published.length + targets.length);

  const intact = published.map((one, index) => makeJob(one, read(one), `i${String(index)}`));
  const jobs = broken.map(({ one, after }, index) => makeJob(one, after, `b${String(index)}`));
  const reports = await reportsOf([...intact, ...jobs], 60);
  const verdicts = new Map(reports.map(({ job, verdict }) => [job.run, verdict]));

  expect(intact.filter(({ run }) => verdicts.get(run) !== 'pass')).toEqual([]);
  broken.forEach(({ one, name, verdicts: fitting }, index) => {
    expect
      .soft(fitting, `${name} in ${one.example.id} of ${one.target.id}`)
      .toContain(verdicts.get(`b${String(index)}`));
  });
});

/** A statement of each language that never ends. */
const ENDLESS: Readonly<Record<string, string>> = {
  java: 'for (int i = 0; i >= 0; i = 0) {}',
  csharp: 'while (true) { }',
  python: 'while True: pass',
  ruby: 'loop {}',
  php: 'while (true) {}',
  nodejs: 'for (;;) {}',
  powershell: 'while ($true) {}',
  'java-classic': 'for (int i = 0; i >= 0; i = 0) {}',
  'csharp-classic': 'while (true) { }',
  // Statements after the call run before its callback.
  'nodejs-classic': 'setInterval(() => {}, 1000);',
};

test('a snippet that never ends is stopped at its limit', async () => {
  const hanging = published.filter(({ example }) => example.id === 'get-key-policy');
  const jobs = hanging.map((one, index) =>
    makeJob(one, `${read(one)}${ENDLESS[one.target.id] ?? ''}\n`, `h${String(index)}`),
  );
  const reports = await reportsOf(jobs, 5);

  for (const {
    job,
    verdict,
    shortfalls: [shortfall],
  } of reports) {
    expect.soft(verdict, job.target.id).toBe('timeout');
    expect.soft(shortfall?.expected).toBe('an end within 5 s');
    expect.soft(shortfall?.found).toMatch(/^still running after one call: GetKeyPolicy/u);
  }
});

function callOther(snippet: string, { example, target }: Published): string {
  const other = target.call({ operation: OTHER_OPERATION[example.operation] ?? example.operation }).names;
  return Object.entries(target.call(example).names).reduce(
    (text, [kind, name]) => text.replaceAll(name, other[kind] ?? ''),
    snippet,
  );
}

function read({ edition, page, example, target }: Published): string {
  return readFileSync(join(GENERATED, snippetPath(edition, page, example, target)), 'utf8');
}

async function reportsOf(jobs: readonly Job[], limitSeconds: number): Promise<readonly RunReport[]> {
  const { signal } = new AbortController();
  const { runs } = await verifyJobs(jobs, { limitSeconds, signal, onProgress: () => undefined });
  expect(runs).toHaveLength(jobs.length);
  return runs;
}
