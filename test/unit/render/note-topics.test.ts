import { expect, test } from 'vitest';
import { pages } from '../../../src/chapter/chapter.ts';
import { targets } from '../../../src/languages/targets.ts';
import { examplesOf } from '../../../src/model/example.ts';
import { noteTopics } from '../../../src/render/note-topics.ts';

const examples = pages.flatMap(examplesOf);

test('The notes that languages have are told somewhere in the chapter, all of them', () => {
  const told = targets.flatMap(({ notes }) => Object.keys(notes));
  expect(new Set(examples.flatMap(noteTopics))).toEqual(new Set(told));
});

test.each([
  ['create-client', ['client']],
  ['list-aliases', ['pages']],
  ['decrypt', ['binary-result']],
  ['get-key-policy', ['key-policy-read']],
  ['put-key-policy', ['key-policy-set']],
  ['describe-key', []],
])('%s has the notes %j', (id, topics) => {
  const example = examples.find((other) => other.id === id);
  expect(example === undefined ? undefined : noteTopics(example)).toEqual(topics);
});
