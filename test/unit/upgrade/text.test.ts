import { expect, test } from 'vitest';
import { answerText, upgradeText } from '../../../harness/upgrade/text.ts';
import { upgradables } from '../../../harness/upgrade/upgradable.ts';
import type { Asked } from '../../../harness/upgrade/upgrade.ts';

const upgradable = upgradables[0]!;
const { id } = upgradable;
const file = `${upgradable.folder}/lock`;

test.each<[string, Omit<Asked, 'upgradable'>, string]>([
  [
    'a newer version',
    { locked: [{ name: 'sdk', before: '1.0', after: '1.1' }], changed: new Map([[file, '']]) },
    `${id}: sdk 1.0 → 1.1`,
  ],
  [
    'the version that is locked',
    { locked: [{ name: 'sdk', before: '1.1', after: '1.1' }], changed: new Map() },
    `${id}: sdk 1.1, as before`,
  ],
  [
    'other dependencies of it',
    { locked: [{ name: 'sdk', before: '1.1', after: '1.1' }], changed: new Map([[file, '']]) },
    `${id}: sdk 1.1, with other dependencies`,
  ],
  [
    'no answer',
    { unreached: 'no route', locked: [], changed: new Map() },
    `${id}: its registry can't be reached, so it stays as it is\n  no route`,
  ],
])('%s is told as that', (_name, asked, told) => {
  expect(answerText({ upgradable, ...asked })).toBe(told);
});

test('what an upgrade has changed is told: files, bytes, facts, what it runs in, verdicts', () => {
  const run = { target: id, example: 'one', case: 'success' };
  const told = upgradeText({
    changed: [file],
    bytes: {
      before: new Map(['same', 'other', 'gone'].map((path) => [path, 'a'])),
      after: new Map([
        ['same', 'a'],
        ['other', 'b'],
        ['new', 'c'],
      ]),
    },
    facts: ['operation Tell is new'],
    verification: {
      environment: { emulator: 'moto 2', toolchains: { [id]: { runtime: 'Runtime 1', sdk: 'sdk 1.1' } } },
      runs: [
        { ...run, verdict: 'pass' },
        { ...run, example: 'two', verdict: 'result' },
      ],
    },
    record: {
      schema: 'record.v3',
      date: '2026-01-01',
      emulator: { name: 'moto 1', image: '', files: {} },
      judge: {},
      toolchains: { [id]: { runtime: 'Runtime 1', sdk: 'sdk 1.0', image: '', files: {} } },
      snippets: [],
    },
  });

  expect(told.split('\n').map((line) => line.replaceAll(/ {2,}/gu, ' '))).toEqual([
    `files ${file}`,
    'published generated/gone',
    ' generated/new',
    ' generated/other',
    'facts operation Tell is new',
    'runs in emulator: moto 2 (was moto 1)',
    ` ${id}: Runtime 1, sdk 1.1 (was sdk 1.0)`,
    'verdicts pass: 1 run, result: 1 run',
    ` two in ${id}, case success: result`,
  ]);
});

test('every program locks what an image of its own is made of', () => {
  for (const { folder, image } of upgradables) {
    const paths = image.files.map(({ path }) => path);
    expect(paths, folder).toEqual(expect.arrayContaining(['Dockerfile', 'upgrade']));
    expect(image.files.find(({ path }) => path === 'upgrade')?.mode, folder).toBe(0o755);
  }
});
