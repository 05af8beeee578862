import { expect, test } from 'vitest';
import { Planner } from '../../harness/plan/plan.ts';
import { inSession } from '../../harness/verify/session.ts';
import { pages } from '../../src/chapter/chapter.ts';
import { exampleKey } from '../../src/chapter/placeholders.ts';
import { python } from '../../src/languages/python/python.ts';
import { checkExample } from '../../src/model/check.ts';
import { defineExample, type Example, type Page, type StateChange } from '../../src/model/example.ts';
import { renderSnippet } from '../../src/render/snippet.ts';
import { templateFolders } from '../../src/render/templates.ts';

const KEY = exampleKey.value;

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
];

test('whatever an operation changes must be declared', async () => {
  const templates = templateFolders()(python.id);
  const jobs = await Promise.all(
    CHANGING.flatMap(([example, after]) => [example, { ...example, after }]).map(async (example, index) => {
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

  const told = runs.map(({ verdict, shortfalls: [shortfall] }) => [verdict, shortfall?.found ?? '']);
  expect(told).toEqual(
    CHANGING.flatMap(([, , found]) => [
      ['state', found],
      ['pass', ''],
    ]),
  );
});
