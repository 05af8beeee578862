import { mapValues } from 'es-toolkit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requireSame, requireWhole, type PartFile } from '../../../cli/parts.ts';
import { blobSchema, joined, type VerificationBlob } from '../../../harness/report/blob.ts';
import { KmsExamplesError } from '../../../src/errors.ts';
import { partsOf } from '../../parts.ts';

const COUNT = 5;
const { division, blobs: texts } = await partsOf({}, { by: 'time', count: COUNT });
const blobs = texts.map((text) => blobSchema.parse(JSON.parse(text)));
const files = blobs.map((blob, index): PartFile => ({ path: `${String(index + 1)}.json`, blob }));
const jobOf = new Map(Array.from(division.proof.fingerprints, ([job, { whole }]) => [whole, job]));

const join = (some: readonly VerificationBlob[]): unknown => joined(some, (fingerprint) => jobOf.get(fingerprint));

test('what is joined is the same in whatever order, and has each run once', () => {
  const whole = joined(blobs, (fingerprint) => jobOf.get(fingerprint));
  expect(whole?.runs.map(({ job }) => job).toSorted(byRun)).toEqual([...jobOf.values()].toSorted(byRun));
  fc.assert(
    fc.property(fc.shuffledSubarray(blobs, { minLength: COUNT }), (shuffled) => {
      expect(join(shuffled)).toEqual(whole);
    }),
    { numRuns: 10 },
  );
});

test('machines worked side by side: the longest counts of all, what a target took is added up', () => {
  const [first, , third] = blobs;
  const target = first!.runs[0]!.target;
  const both = joined([first!, { ...third!, runs: first!.runs, timings: { ...third!.timings, targets: first!.timings.targets } }], (whole) => jobOf.get(whole));
  expect(both?.timings).toMatchObject({
    services: 2,
    total: 2,
    targets: { [target]: { setUp: 2, programs: 10 } },
    usage: { emulator: { cpuMs: 2, memoryBytes: 2 } },
  });
  expect(both?.seed).toBeUndefined();
  expect(joined([first!], (whole) => jobOf.get(whole))?.seed).toBe(0);
  expect(both?.environment.engine).toBe('20.10');
});

test('parts without a run come to nothing', () => {
  expect(join(blobs.map((blob) => ({ ...blob, runs: [] })))).toBeUndefined();
});

test('all parts are accepted in any order; whichever are missing are named', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(files, { minLength: 1 }), (some) => {
      expect(requireSame(some).parting).toEqual({ by: 'time', count: COUNT });
      const missing = files.filter((file) => !some.includes(file)).map(({ blob }) => `${String(blob.shard.index)}/${String(COUNT)}`);
      const refused = refusalOf(() => requireWhole(some, division));
      if (missing.length === 0) expect(refused).toBeUndefined();
      else expect(refused?.details.found).toMatch(new RegExp(`missing: ${missing.join(', ')}$`, 'u'));
    }),
    { numRuns: 40 },
  );
});

const [one, two] = files;
const OTHER_CALL = { operation: 'OfNobody', region: '', input: {}, status: 200, output: null };

test.each<[string, readonly PartFile[], RegExp]>([
  ['no part', [], /the files that `verify --blob` has written/u],
  ['a part twice', [one!, { ...one!, path: 'again.json' }], /^unmergeable: again\.json.*part 1 again, which 1\.json is/su],
  [
    'a part of another number',
    [one!, changed(two!, { shard: { ...two!.blob.shard, count: 7 } })],
    /^unmergeable: 2\.json.*part 2 of 7/su,
  ],
  [
    'a part of what was asked for otherwise',
    [one!, changed(two!, { asked: { ...two!.blob.asked, sinceRecord: true } })],
    /^unmergeable: 2\.json.*"sinceRecord":false.*"sinceRecord":true/su,
  ],
  [
    'a part with other fingerprints',
    [one!, changed(two!, { runs: two!.blob.runs.map((run) => ({ ...run, fingerprint: `other ${run.fingerprint}` })) })],
    /unmergeable: 2\.json.*with other fingerprints, or of another part/su,
  ],
  ['a part that lacks a run', [one!, changed(two!, { runs: two!.blob.runs.slice(1) })], /unmergeable: 2\.json/u],
  ['a part of another plan', [changed(one!, { plan: 'other' })], /unmergeable: 1\.json.*of another plan: other/su],
  [
    'a part that was run in another emulator',
    [one!, changed(two!, { environment: { ...two!.blob.environment, emulator: 'another' } })],
    /unmergeable: 2\.json.*emulator: moto, as 1\.json has.*another/su,
  ],
  [
    'a part with another SDK than the locked one',
    [changed(one!, { environment: withSdk(one!, 'AWS SDK of yesterday 1.0') })],
    /unmergeable: 1\.json.*as its lock file has.*AWS SDK of yesterday 1\.0/su,
  ],
  [
    'a part that lacks a toolchain',
    [changed(one!, { environment: { ...one!.blob.environment, toolchains: {} } })],
    /unmergeable: 1\.json.*the runtime and the SDK/su,
  ],
  [
    'a part that names another example',
    [changed(one!, { runs: one!.blob.runs.map((run) => ({ ...run, example: 'of-nobody' })) })],
    /unmergeable: 1\.json.*of-nobody in /su,
  ],
  [
    'a part with a call of another operation',
    [
      changed(one!, {
        runs: one!.blob.runs.map((run) => ({ ...run, seen: { calls: [OTHER_CALL], changes: [] } })),
      }),
    ],
    /unmergeable: 1\.json.*with calls of .* alone/su,
  ],
  [
    'a part that passed and fell short',
    [changed(one!, { runs: one!.blob.runs.map((run) => ({ ...run, verdict: 'crash' as const })) })],
    /unmergeable: 1\.json.*a shortfall where, and only where/su,
  ],
  [
    'wrong and missing parts, each of them,',
    [changed(one!, { plan: 'other' }), changed(two!, { plan: 'another' })],
    /1\.json.*2\.json.*missing: 3\/5, 4\/5, 5\/5/su,
  ],
])('%s is refused', (_name, some, told) => {
  const refused = refusalOf(() => {
    requireSame(some);
    requireWhole(some, division);
  });
  expect(refused?.message).toMatch(told);
});

test('whoever runs a missing part asks for the same', () => {
  const asked = { selection: { page: ['rotation'], case: ['error: A'] }, sinceRecord: true, isolated: false };
  const some = files.slice(1).map((file) => changed(file, { asked }));
  const refused = refusalOf(() => requireWhole(some, division));
  expect(refused?.details.remedy).toBe(
    "run `verify --page rotation --case 'error: A' --since-record --shard 1/5 --blob FILE`",
  );
});

test.each([
  ['another key', (blob: VerificationBlob) => ({ ...blob, more: 1 })],
  ['a negative duration', (blob: VerificationBlob) => ({ ...blob, runs: [{ ...blob.runs[0], durationMs: -1 }] })],
  ['a negative time', (blob: VerificationBlob) => ({ ...blob, timings: { ...blob.timings, total: -1 } })],
])('%s is no part', (_what, change) => {
  expect(blobSchema.safeParse(blobs[0]).success).toBe(true);
  expect(blobSchema.safeParse(change(blobs[0]!)).success).toBe(false);
});

function withSdk({ blob: { environment } }: PartFile, sdk: string): VerificationBlob['environment'] {
  return { ...environment, toolchains: mapValues(environment.toolchains, (held) => ({ ...held, sdk })) };
}

function changed({ path, blob }: PartFile, other: Partial<VerificationBlob>): PartFile {
  return { path, blob: { ...blob, ...other } };
}

function refusalOf(requirement: () => unknown): KmsExamplesError | undefined {
  try {
    requirement();
    return undefined;
  } catch (error) {
    if (error instanceof KmsExamplesError) return error;
    throw error;
  }
}

function byRun({ run: one }: { readonly run: string }, { run: other }: { readonly run: string }): number {
  return one < other ? -1 : 1;
}
