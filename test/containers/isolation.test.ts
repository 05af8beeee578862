import { isEqual, sumBy, zip } from 'es-toolkit';
import { beforeAll, expect, test } from 'vitest';
import type { Usage } from '../../harness/machines/docker/usage.ts';
import { Planner } from '../../harness/plan/plan.ts';
import { caseOf, type Job } from '../../harness/verify/job.ts';
import type { RunReport, Verification } from '../../harness/verify/report.ts';
import { inSession } from '../../harness/verify/session.ts';
import { pages } from '../../src/chapter/chapter.ts';
import { isJsonList, type Json } from '../../src/model/value.ts';
import { parseJson } from '../../src/json.ts';

const SUPERVISION = { signal: new AbortController().signal, onProgress: () => undefined };
const OPTIONS = { limitSeconds: 60 };

const MEBIBYTE = 1024 ** 2;

/** What all containers may take together, and what each may take after many runs of what it took after few. */
const MEMORY = { together: 4096 * MEBIBYTE, growth: 2, slack: 64 * MEBIBYTE } as const;

/** How often everything runs in workers, at least two thousand programs, before it runs isolated. */
const ROUNDS = 2;

/** Everything in processes of their own takes ten minutes on a quiet machine. */
const LIMIT_MS = 45 * 60_000;

let rounds: readonly { readonly verification: Verification; readonly usage: Readonly<Record<string, Usage>> }[];
let isolated: Verification;

/** Of the many cases in which the recorder answers with an error, those of the operation that has most of them. */
const isOfTried = ({ example }: Job): boolean => example.operation === 'CreateKey';

beforeAll(async () => {
  const jobs = new Planner(pages)
    .jobs({})
    // A complete program always has a process of its own.
    .filter(({ complete }) => complete === undefined)
    .filter((job) => !caseOf(job).startsWith('error: ') || isOfTried(job));
  expect(ROUNDS * jobs.length).toBeGreaterThan(2000);
  await inSession(SUPERVISION, async (session) => {
    const made: (typeof rounds)[number][] = [];
    for (let seed = 1; seed <= ROUNDS; seed++) {
      const verification = await session.verify(jobs, { ...OPTIONS, seed });
      made.push({ verification, usage: await session.usage() });
    }
    rounds = made;
    isolated = await session.verify(jobs, { ...OPTIONS, seed: 1, isolation: 'isolated' });
  });
}, LIMIT_MS);

test('every run comes to the same verdict in a worker and isolated, and leaves the same evidence', () => {
  expect(isolated.runs.every(({ isolation }) => isolation === 'isolated')).toBe(true);
  for (const { verification: warm } of rounds) {
    expect(warm.runs.filter(({ verdict }) => verdict !== 'pass').map(nameOf)).toEqual([]);
    expect(warm.runs.filter(({ isolation }) => isolation !== 'warm').map(nameOf)).toEqual([]);
    // Run by run, so that a difference is told without the evidence of all the others.
    const differences = zip(warm.runs.map(evidenceOf), isolated.runs.map(evidenceOf)).filter(
      ([inWorker, alone]) => !isEqual(inWorker, alone),
    );
    expect(differences).toEqual([]);
  }
});

test('two thousand runs take hardly more memory than the first of them', () => {
  const [first = {}, last = {}] = [rounds[0]?.usage, rounds.at(-1)?.usage];
  const grown = Object.entries(last).filter(
    ([name, { memoryBytes }]) => memoryBytes > MEMORY.growth * (first[name]?.memoryBytes ?? 0) + MEMORY.slack,
  );
  expect(grown).toEqual([]);
  expect(sumBy(Object.values(last), ({ memoryBytes }) => memoryBytes)).toBeLessThan(MEMORY.together);
});

function nameOf({ job }: RunReport): string {
  return `${job.example.id} ${job.target.id} ${caseOf(job)}`;
}

/** What a run saw, without what AWS KMS makes up anew each time. What programs print holds that in forms of their own. */
function evidenceOf(report: RunReport): unknown {
  const { verdict, exchanges, outcome } = report;
  const { exitStatus, observed = '', observedError = '', stderr = '' } = outcome ?? {};
  return {
    run: nameOf(report),
    verdict,
    exitStatus,
    // Of a run that falls short, so that a difference tells why; that of others holds what is made up.
    messages: verdict === 'pass' ? '' : stderr,
    exchanges: exchanges.map(({ operation, region, input, status, output }) => ({
      operation,
      region,
      input: withoutMadeUp(input),
      status,
      output: withoutMadeUp(output),
    })),
    observed: withoutMadeUp(parseJson(observed) ?? observed),
    observedError: parseJson(observedError),
  };
}

function withoutMadeUp(value: Json): Json {
  if (typeof value === 'string') return textWithoutMadeUp(value);
  if (typeof value === 'number') return value > 1e9 ? 0 : value;
  if (isJsonList(value)) return value.map(withoutMadeUp);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withoutMadeUp(member)]));
}

/** Ids, tokens, keys, ciphertexts and times. */
const MADE_UP = [
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu,
  /[0-9a-f]{64}/gu,
  /^[0-9a-f]{8}$/gu,
  /[A-Za-z0-9+/]{40,}={0,2}/gu,
  /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[^\s"]*/gu,
];

function textWithoutMadeUp(text: string): string {
  return MADE_UP.reduce((rest, pattern) => rest.replaceAll(pattern, '…'), text);
}
