import { expect, test } from 'vitest';
import { Planner } from '../../../harness/plan/plan.ts';
import { findBasis } from '../../../harness/record/basis.ts';
import { fingerprintsOf } from '../../../harness/record/fingerprint.ts';
import { stalenessOf } from '../../../harness/record/staleness.ts';
import { verificationRecordSchema } from '../../../harness/record/record.ts';
import type { Job } from '../../../harness/verify/job.ts';
import { caseOf } from '../../../harness/verify/job.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { lockedSdk, sdkText } from '../../../src/languages/sdk.ts';
import { targets } from '../../../src/languages/targets.ts';
import { recordOfAll } from '../../recorded.ts';

const planner = new Planner(pages);
const jobs = planner.jobs({});
const basis = await findBasis();
const fingerprints = fingerprintsOf(jobs, basis);
const record = await recordOfAll();
const [job] = jobs;

function wholeOf(changed: Job, over = basis): string | undefined {
  return fingerprintsOf([changed], over).get(changed)?.whole;
}

test('no two runs have the same fingerprint, and it follows from what is run alone', () => {
  expect(new Set(Array.from(fingerprints.values(), ({ whole }) => whole)).size).toBe(jobs.length);
  const again = fingerprintsOf(planner.jobs({}).toReversed(), basis);
  const bySubject = (map: typeof fingerprints): [string, string][] =>
    Array.from(map, ([one, { whole }]): [string, string] => [`${one.path} ${caseOf(one)}`, whole]).sort();
  expect(bySubject(again)).toEqual(bySubject(fingerprints));
});

test('what verdicts rest on is found anew each time as the same', async () => {
  expect(await findBasis()).toEqual(basis);
});

test('the sources of the judge are found from what it imports, the content of the chapter is not among them', () => {
  const sources = Object.keys(basis.judge);
  expect(sources).toEqual(
    expect.arrayContaining([
      'harness/verify/judge.ts',
      'harness/verify/expectation.ts',
      'harness/recorder/signature.ts',
      'harness/emulator/moto/gaps.ts',
      'harness/emulator/world.ts',
      'src/model/policy-rules.ts',
      'src/api/service-model.json',
      'zod',
    ]),
  );
  expect(sources.filter((source) => /^(?:src\/(?:chapter|languages)|cli|test)\//u.test(source))).toEqual([]);
});

test.each<[string, (known: Job) => Job]>([
  ['a byte of the program', (known) => ({ ...known, program: { ...known.program, text: `${known.program.text} ` } })],
  [
    'the world',
    (known) => ({ ...known, declared: { ...known.declared, world: { keys: [], principals: ['somebody'] } } }),
  ],
  [
    'the input',
    (known) => ({ ...known, declared: { ...known.declared, input: { ...known.declared.input, Extra: 1 } } }),
  ],
  ['the result', (known) => ({ ...known, declared: { ...known.declared, result: { Extra: true } } })],
  ['the state after it', (known) => ({ ...known, declared: { ...known.declared, after: { aliases: [] } } })],
  ['its failure', (known) => ({ ...known, failure: { id: 'other', error: 'NotFoundException' } })],
  ['what its SDK surfaces', (known) => ({ ...known, surface: { ...known.surface, errorType: 'Other' } })],
])('a change of %s is another fingerprint', (_name, change) => {
  expect(wholeOf(change(job!))).not.toBe(wholeOf(job!));
});

test.each<[string, (known: Job) => Job]>([
  ['its title', (known) => ({ ...known, declared: { ...known.declared, title: 'Other' } })],
  ['its prose', (known) => ({ ...known, declared: { ...known.declared, prose: ['Other.'] } })],
  ['the page that shows it', (known) => ({ ...known, page: { ...known.page, title: 'Other' } })],
  ['the name of its failure', (known) => ({ ...known, failure: known.failure && { ...known.failure, id: 'other' } })],
])('a change of %s is none that a verdict depends on', (_name, change) => {
  expect(wholeOf(change(job!))).toBe(wholeOf(job!));
});

test('a change of an image, of the emulator or of a source of the judge is another fingerprint', () => {
  const python = jobs.find(({ target }) => target.id === 'python')!;
  const others = [
    { ...basis, toolchains: { ...basis.toolchains, python: { ...basis.toolchains.python, image: 'other' } } },
    { ...basis, emulator: { ...basis.emulator, image: 'other' } },
    { ...basis, judge: { ...basis.judge, 'harness/verify/judge.ts': 'other' } },
  ];
  for (const other of others) expect(wholeOf(python, other)).not.toBe(wholeOf(python));
  const [ofPython = basis] = others;
  const ruby = jobs.find(({ target }) => target.id === 'ruby')!;
  expect(wholeOf(ruby, ofPython)).toBe(wholeOf(ruby));
});

test('nothing is stale of a record as it was just written, which its schema reads', () => {
  const read = verificationRecordSchema.parse(JSON.parse(JSON.stringify(record)));
  expect(stalenessOf(fingerprints, basis, read)).toEqual(new Map());
  expect(Object.keys(read.toolchains).sort()).toEqual(targets.map(({ id }) => id).sort());
});

test('everything is stale where there is no record', () => {
  expect(stalenessOf(fingerprints, basis, undefined).size).toBe(jobs.length);
});

test('what has changed is named', () => {
  const python = jobs.find(({ target, failure }) => target.id === 'python' && failure === undefined)!;
  const reasonsOf = (changed: Job, over = basis): readonly string[] | undefined =>
    stalenessOf(fingerprintsOf([changed], over), over, record).get(changed);
  const program = { ...python.program, text: `${python.program.text}# other\n` };
  expect(reasonsOf({ ...python, sha256: 'other', program })).toEqual([
    `the bytes of generated/${python.path} have changed`,
  ]);
  expect(reasonsOf({ ...python, program })).toEqual(['python: the program around its snippets has changed']);
  expect(reasonsOf({ ...python, declared: { ...python.declared, world: { keys: [] } } })).toEqual([
    `${python.example.id}, case success: its declaration has changed`,
  ]);
  expect(reasonsOf({ ...python, failure: { id: 'brand-new' } })).toEqual([
    `${python.example.id}, case brand-new: it has never been run`,
  ]);
  const files = { ...basis.toolchains.python.files, 'harness/toolchains/python/observer.py': 'other' };
  const toolchains = { ...basis.toolchains, python: { image: 'other', files } };
  expect(reasonsOf(python, { ...basis, toolchains })).toEqual(['harness/toolchains/python/observer.py has changed']);
  expect(reasonsOf(python, { ...basis, judge: { ...basis.judge, 'harness/verify/rule.ts': 'new' } })).toEqual([
    'harness/verify/rule.ts is new',
  ]);
});

test.each([
  ['another SDK than its lock file has', 'boto3 9.9.9', true],
  ['what stands in for it', "stand-in for boto3 (Debian's boto3 9.9.9)", false],
  ['what stands in for another', 'stand-in for botocore 9.9.9', true],
])('runs of a target that were made with %s', (_what, sdk, isStale) => {
  const toolchains = { ...record.toolchains, python: { ...record.toolchains.python!, sdk } };
  const stale = stalenessOf(fingerprints, basis, { ...record, toolchains });
  const reasons = new Set([...stale.values()].flat());
  const locked = sdkText(lockedSdk(targets.find(({ id }) => id === 'python')!));
  const reason = `python: its runs were made with ${sdk}, where harness/toolchains/python/requirements.txt has ${locked}`;
  expect([...reasons]).toEqual(isStale ? [reason] : []);
  expect([...stale.keys()].every(({ target }) => target.id === 'python')).toBe(true);
});
