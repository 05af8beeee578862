import { expect, test } from 'vitest';
import { loadChapter } from '../../../cli/watch/load-chapter.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { examplesOf } from '../../../src/model/example.ts';
import { KeyPolicy } from '../../../src/model/key-policy.ts';
import { Placeholder } from '../../../src/model/placeholder.ts';

test('loads declarations as often as they are wanted, of the classes that are loaded already', async () => {
  const [once, again] = [await loadChapter(), await loadChapter()];
  for (const loaded of [once, again]) {
    const examples = loaded.flatMap(examplesOf);
    expect(examples.map(({ id, title, prose }) => ({ id, title, prose }))).toEqual(
      pages.flatMap(examplesOf).map(({ id, title, prose }) => ({ id, title, prose })),
    );
    const input: Readonly<Record<string, unknown>> = examples.find(({ id }) => id === 'put-key-policy')?.input ?? {};
    expect(input.KeyId).toBeInstanceOf(Placeholder);
    expect(input.Policy).toBeInstanceOf(KeyPolicy);
  }
  expect(once[0]).not.toBe(again[0]);
});
