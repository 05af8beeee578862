import { expect, test } from 'vitest';
import { Planner } from '../../../harness/plan/plan.ts';
import { findBasis, type Basis } from '../../../harness/record/basis.ts';
import { fingerprintsOf } from '../../../harness/record/fingerprint.ts';
import { grownRecord, type VerificationRecord } from '../../../harness/record/record.ts';
import { stalenessOf } from '../../../harness/record/staleness.ts';
import type { Job } from '../../../harness/verify/job.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { NOTHING_SEEN, recordOfAll } from '../../recorded.ts';

const jobs = new Planner(pages).jobs({});
const basis = await findBasis();
const record = await recordOfAll();
const environment = {
  emulator: 'moto',
  toolchains: Object.fromEntries(
    Object.entries(record.toolchains).map(([id, { runtime, sdk, image }]) => [id, { runtime, sdk, content: image }]),
  ),
};

/** The example that has changed in all languages, and one that hasn't. */
const [changed, other] = [...new Set(jobs.map(({ example }) => example))].filter(({ failures }) => failures.length > 0);

/** The runs of what is published after the program of an example has changed in every language. */
const after = jobs.map((job): Job => {
  if (job.example !== changed) return job;
  return { ...job, sha256: `other ${job.sha256}`, program: { ...job.program, text: `${job.program.text} ` } };
});

function grown(
  from: VerificationRecord | undefined,
  passed: (job: Job) => boolean,
  on: Basis = basis,
): VerificationRecord | undefined {
  const fingerprints = fingerprintsOf(after, on);
  const ran = new Map(after.filter(passed).map((job) => [job, { isolation: 'warm' as const, seen: NOTHING_SEEN }]));
  return grownRecord(from, { fingerprints, passed: ran, basis: on, environment, date: '2026-11-25' });
}

function stale(from: VerificationRecord | undefined, on: Basis = basis): Job[] {
  return [...stalenessOf(fingerprintsOf(after, on), on, from).keys()];
}

const onRecord = (job: Job): boolean => job.example !== changed;

test('a change of one example makes its own runs stale, and they alone make the record whole again', () => {
  const own = after.filter(({ example }) => example === changed);
  expect(stale(record)).toEqual(own);
  const whole = grown(record, () => true);
  expect(stale(whole)).toEqual([]);
  expect(whole).toMatchObject({ date: '2026-11-25', judge: record.judge });
});

test('what has not passed keeps what it has on record, which is told as stale', () => {
  const kept = grown(record, (job) => onRecord(job) && job.example !== other);
  expect(stale(kept)).toEqual(after.filter(({ example }) => example === changed));
  expect(kept?.snippets).toEqual(record.snippets);
});

test('a snippet goes on record when it has passed in all of its cases', () => {
  const [first] = after.filter(({ example, failure }) => example === changed && failure !== undefined);
  const isFirst = ({ path }: Job): boolean => path === first!.path;
  const partly = grown(record, (job) => onRecord(job) || (isFirst(job) && job !== first));
  expect(stale(partly).filter(isFirst)).toEqual(after.filter(isFirst));
  const wholly = grown(record, (job) => onRecord(job) || isFirst(job));
  expect(stale(wholly).filter(isFirst)).toEqual([]);
  expect(stale(wholly).length).toBeGreaterThan(0);
});

test('a record begins with what has passed', () => {
  const begun = grown(undefined, ({ target }) => target.id === 'python');
  expect(new Set(stale(begun).map(({ target }) => target.id)).has('python')).toBe(false);
  expect(new Set(begun?.snippets.map(({ target }) => target))).toEqual(new Set(['python']));
});

test('what rests on another judge or image by now cannot be kept beside what rests on this one', () => {
  const judged = { ...basis, judge: { ...basis.judge, 'harness/verify/judge.ts': 'other' } };
  expect(grown(record, ({ target }) => target.id === 'python', judged)).toBeUndefined();
  expect(
    stale(
      grown(record, () => true, judged),
      judged,
    ),
  ).toEqual([]);

  const { toolchains } = basis;
  const imaged = { ...basis, toolchains: { ...toolchains, python: { ...toolchains.python, image: 'other' } } };
  expect(grown(record, ({ target }) => target.id !== 'python', imaged)).toBeUndefined();
  const ofPython = grown(record, (job) => job.target.id === 'python' || onRecord(job), imaged);
  expect(new Set(stale(ofPython, imaged).map(({ example }) => example))).toEqual(new Set([changed]));
  expect(stale(ofPython, imaged).map(({ target }) => target.id)).not.toContain('python');
});

test('snippets that there are no more leave the record', () => {
  const { snippets } = grown(
    { ...record, snippets: [{ ...record.snippets[0]!, paths: ['current/gone/gone.py'] }] },
    () => true,
  )!;
  expect(snippets.flatMap(({ paths }) => paths)).not.toContain('current/gone/gone.py');
});

test('the record says as which class an error surfaces of which an SDK has none of its own', () => {
  const genericIn = (id: string): ReadonlyMap<string, string> =>
    new Map(
      record.snippets.flatMap(({ target, genericErrors = {} }) => (target === id ? Object.entries(genericErrors) : [])),
    );
  expect(genericIn('python').get('error: ServiceUnavailable')).toBe('botocore.exceptions.ClientError');
  expect(genericIn('python').has('error: NotFoundException')).toBe(false);
  // Its classes are made as errors come, each with the error's name.
  expect(genericIn('ruby')).toEqual(new Map());
});
