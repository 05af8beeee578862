import { expect, test } from 'vitest';
import { membersOf, findOperation, secretMembersOf, shape } from '../../../src/api/service-model.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { targets } from '../../../src/languages/targets.ts';
import type { Target } from '../../../src/languages/target.ts';
import { examplesOf } from '../../../src/model/example.ts';
import { shownOf, type Shown } from '../../../src/model/shown.ts';

const examples = pages.flatMap(examplesOf);

function shown(id: string): Shown {
  return shownOf(examples.find((example) => example.id === id)!);
}

/** Without their own ids, which tell them apart. */
const everyTarget: readonly Target[] = targets;

test('A complete program shows what its snippet reads, binary data by its length', () => {
  expect(shown('generate-data-key')).toEqual({
    values: [
      { path: ['Plaintext'], type: 'bytes' },
      { path: ['CiphertextBlob'], type: 'bytes' },
    ],
  });
  expect(shown('get-key-rotation-status')).toEqual({ values: [{ path: ['KeyRotationEnabled'], type: 'boolean' }] });
  expect(shown('schedule-key-deletion')).toEqual({ values: [{ path: ['DeletionDate'], type: 'time' }] });
});

test('Of a structure it shows what says most, of a list each item, of nothing nothing', () => {
  expect(shown('describe-key').values.map(({ path }) => path.join('.'))).toEqual([
    'KeyMetadata.Arn',
    'KeyMetadata.Description',
    'KeyMetadata.KeyState',
    'KeyMetadata.KeySpec',
    'KeyMetadata.KeyUsage',
  ]);
  expect(shown('list-keys').list).toEqual({ member: 'Keys', values: [{ path: ['KeyArn'], type: 'text' }] });
  expect(shown('list-key-policies').list).toEqual({ member: 'PolicyNames', values: [{ path: [], type: 'text' }] });
  expect(shown('enable-key')).toEqual({ values: [] });
});

test('No secret is shown but by its length', () => {
  for (const example of examples) {
    const output = findOperation(example.operation)?.output;
    const shapes = membersOf(output);
    for (const { path, type } of shownOf(example).values) {
      const [member = ''] = path;
      if (shape(shapes[member]!).type === 'blob' || secretMembersOf(output).includes(member))
        expect(type).toBe('bytes');
    }
  }
});

test('Every language can show the same of a result, and knows its members', () => {
  for (const example of examples) {
    const { values, list } = shownOf(example);
    const paths = [
      ...values.map(({ path }) => path),
      ...(list?.values.map(({ path }) => [list.member, ...path]) ?? []),
    ];
    for (const target of everyTarget) {
      const { selected, reads } = target.call(example);
      const held = [...(selected?.members ?? []), ...reads.map(({ member }) => member)];
      for (const [member = '', ...inner] of paths) {
        if (held.length > 0) expect(held, `${example.id} in ${target.id}`).toContain(member);
        for (const name of [member, ...inner]) expect(target.unknownMembers ?? []).not.toContain(name);
      }
    }
  }
});
