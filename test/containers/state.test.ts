import { expect, test } from 'vitest';
import { Planner } from '../../harness/plan/plan.ts';
import type { RunReport } from '../../harness/verify/report.ts';
import { inSession } from '../../harness/verify/session.ts';
import { pages } from '../../src/chapter/chapter.ts';
import { exampleKey, exampleKeyOrAlias } from '../../src/chapter/placeholders.ts';
import { python } from '../../src/languages/python/python.ts';
import { Answered } from '../../src/model/answered.ts';
import { checkExample } from '../../src/model/check.ts';
import { keyArn } from '../../src/model/documented.ts';
import { defineExample, type Example, type Page, type StateChange } from '../../src/model/example.ts';
import { renderSnippet } from '../../src/render/snippet.ts';
import { templateFolders } from '../../src/render/templates.ts';

const KEY = exampleKey.value;
const MULTI_REGION_KEY = keyArn(`mrk-${'1234abcd'.repeat(4)}`);

/** More than a page of rotations. */
const DATES = ['2023', '2024', '2025', '2026'].map((year) => new Date(`${year}-01-15T10:30:00Z`));

const common = { title: 'Change something', prose: [], world: { keys: [{ arn: KEY }] }, failures: [] } as const;

/** Operations that change each a part of the state, what they change, and what is told where that isn't declared. */
const CHANGING: readonly (readonly [example: Example, change: StateChange, told: string])[] = [
  [
    defineExample({
      ...common,
      id: 'rotate',
      operation: 'EnableKeyRotation',
      input: { KeyId: exampleKey },
      result: {},
      after: {},
    }),
    { keys: { [KEY]: { rotates: true } } },
    `keys.${KEY}.rotates: true\nkeys.${KEY}.rotationPeriodInDays: 365`,
  ],
  [
    defineExample({
      ...common,
      id: 'rotate-more-often',
      operation: 'EnableKeyRotation',
      input: { KeyId: exampleKey, RotationPeriodInDays: 100 },
      world: { keys: [{ arn: KEY, rotates: true }] },
      result: {},
      after: {},
    }),
    { keys: { [KEY]: { rotates: true, rotationPeriodInDays: 100 } } },
    `keys.${KEY}.rotationPeriodInDays: 100`,
  ],
  [
    defineExample({
      ...common,
      id: 'tag',
      operation: 'TagResource',
      input: { KeyId: exampleKey, Tags: [{ TagKey: 'Project', TagValue: 'Alpha' }] },
      result: {},
      after: {},
    }),
    { keys: { [KEY]: { tags: { Project: 'Alpha' } } } },
    `keys.${KEY}.tags.Project: "Alpha"`,
  ],
  [
    defineExample({
      ...common,
      id: 'untag',
      operation: 'UntagResource',
      input: { KeyId: exampleKey, TagKeys: ['Project'] },
      world: { keys: [{ arn: KEY, tags: { Project: 'Alpha', Owner: 'Mine' } }] },
      result: {},
      after: {},
    }),
    { keys: { [KEY]: { tags: { Owner: 'Mine' } } } },
    `keys.${KEY}.tags.Project: nothing`,
  ],
  [
    defineExample({
      ...common,
      id: 'stop-rotating',
      operation: 'DisableKeyRotation',
      input: { KeyId: exampleKey },
      world: { keys: [{ arn: KEY, rotates: true }] },
      result: {},
      after: {},
    }),
    { keys: { [KEY]: { rotates: false } } },
    `keys.${KEY}.rotates: false\nkeys.${KEY}.rotationPeriodInDays: nothing`,
  ],
  [
    defineExample({
      ...common,
      id: 'describe-anew',
      operation: 'UpdateKeyDescription',
      input: { KeyId: exampleKey, Description: 'Mine' },
      result: {},
      after: {},
    }),
    { keys: { [KEY]: { description: 'Mine' } } },
    `keys.${KEY}.Description: "Mine"`,
  ],
  [
    defineExample({
      ...common,
      id: 'rotate-now',
      operation: 'RotateKeyOnDemand',
      input: { KeyId: exampleKey },
      world: { keys: [{ arn: KEY, rotations: [{ type: 'AUTOMATIC', date: new Date('2026-01-15T10:30:00Z') }] }] },
      result: { KeyId: KEY },
      after: {},
    }),
    { keys: { [KEY]: { isRotatedOnDemand: true } } },
    `keys.${KEY}.rotations[1]: {"RotationType":"ON_DEMAND"}`,
  ],
];

/** Operations on what a world can hold besides symmetric encryption keys that were never rotated. */
const ON_OTHER_KEYS: readonly Example[] = [
  defineExample({
    ...common,
    id: 'sign',
    operation: 'Sign',
    input: { KeyId: exampleKeyOrAlias, Message: Uint8Array.of(1, 2, 3), SigningAlgorithm: 'ECDSA_SHA_256' },
    world: { keys: [{ arn: KEY, spec: 'ECC_NIST_P256', usage: 'SIGN_VERIFY' }] },
    result: { KeyId: KEY, Signature: new Answered(Uint8Array.of(1)), SigningAlgorithm: 'ECDSA_SHA_256' },
    after: 'unchanged',
  }),
  defineExample({
    ...common,
    id: 'generate-mac',
    operation: 'GenerateMac',
    input: { KeyId: exampleKeyOrAlias, Message: Uint8Array.of(1, 2, 3), MacAlgorithm: 'HMAC_SHA_256' },
    world: { keys: [{ arn: KEY, spec: 'HMAC_256', usage: 'GENERATE_VERIFY_MAC' }] },
    result: { KeyId: KEY, Mac: new Answered(Uint8Array.of(1)), MacAlgorithm: 'HMAC_SHA_256' },
    after: 'unchanged',
  }),
  defineExample({
    ...common,
    id: 'describe-multi-region-key',
    operation: 'UpdateKeyDescription',
    input: { KeyId: MULTI_REGION_KEY, Description: 'Mine' },
    world: { keys: [{ arn: MULTI_REGION_KEY }] },
    result: {},
    after: { keys: { [MULTI_REGION_KEY]: { description: 'Mine' } } },
  }),
  defineExample({
    ...common,
    id: 'list-rotations',
    operation: 'ListKeyRotations',
    input: { KeyId: exampleKey },
    paged: true,
    world: { keys: [{ arn: KEY, rotations: DATES.map((date) => ({ type: 'AUTOMATIC', date })) }] },
    result: {
      Rotations: DATES.map((date, index) => ({
        KeyId: KEY.split('/')[1] ?? '',
        KeyMaterialId: new Answered('0123456789abcdef'.repeat(4)),
        KeyMaterialState: index === DATES.length - 1 ? ('CURRENT' as const) : ('NON_CURRENT' as const),
        RotationDate: date,
        RotationType: 'AUTOMATIC' as const,
      })),
      Truncated: false,
    },
    after: 'unchanged',
  }),
];

/** Runs the snippets of examples in one language. */
async function verify(examples: readonly Example[]): Promise<readonly RunReport[]> {
  const templates = templateFolders()(python.id);
  const jobs = await Promise.all(
    examples.map(async (example, index) => {
      checkExample(example);
      const page: Page = {
        id: 'changes',
        anchor: 'changes',
        title: 'Changes',
        prose: [],
        sections: [],
        examples: [example],
      };
      const { text } = await renderSnippet(example, python, templates);
      const published = { edition: 'current', page, example, target: python } as const;
      return new Planner([...pages, page]).job(published, text, { run: `r${String(index)}` });
    }),
  );
  const { signal } = new AbortController();
  const { runs } = await inSession({ signal, onProgress: () => undefined }, (session) =>
    session.verify(jobs, { limitSeconds: 30, seed: 1 }),
  );
  return runs;
}

/** What was made of runs: the verdict of each, and what is told first. */
function toldOf(runs: readonly RunReport[]): string[][] {
  return runs.map(({ verdict, shortfalls: [shortfall] }) => [verdict, shortfall?.found ?? '']);
}

test('whatever an operation changes must be declared', async () => {
  const runs = await verify(CHANGING.flatMap(([example, after]) => [example, { ...example, after }]));

  expect(toldOf(runs)).toEqual(
    CHANGING.flatMap(([, , found]) => [
      ['state', found],
      ['pass', ''],
    ]),
  );
});

test('a world holds keys of every spec, multi-Region keys, and keys that were rotated', async () => {
  const runs = await verify(ON_OTHER_KEYS);

  expect(toldOf(runs)).toEqual(ON_OTHER_KEYS.map(() => ['pass', '']));
});
