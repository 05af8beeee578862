import { uniqBy } from 'es-toolkit';
import { expect, test } from 'vitest';
import { readGenerated } from '../../../cli/folder.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { publishedChapter } from '../../../src/render/chapter.ts';
import { find } from '../../../src/site/browser/find.ts';
import { stem } from '../../../src/site/browser/search-settings.ts';
import { indexOf } from '../../../src/site/search.ts';

const chapter = publishedChapter({ pages, edition: 'current', generated: readGenerated(), includes: false });
const index = indexOf({ edition: 'current', pages: chapter.pages, circumstancesOf: () => [] });
const addresses = (words: string): string[] => find(index, words).map(({ address }) => address);

test.each(['delete key', 'pending_window_in_days', 'list aliases', 'python', 'key'])(
  'of "%s" each page and each example is found once',
  (words) => {
    const found = find(index, words);
    expect(found.length).toBeGreaterThan(0);
    expect(uniqBy(found, ({ address }) => address.replace(/\?language=[\w-]+/u, ''))).toEqual(found);
  },
);

test.each([
  ['delete key', 'current/deletion.html'],
  ['how do I delete a key', 'current/deletion.html'],
  ['deleting keys', 'current/deletion.html'],
  ['delete alias', 'current/aliases.html#delete-alias'],
  ['delet alais', 'current/aliases.html#delete-alias'],
  ['PutKeyPolicy', 'current/key-policies.html#put-key-policy'],
  ['putkeypolcy', 'current/key-policies.html#put-key-policy'],
])('"%s" leads first to %s', (words, address) => {
  expect(addresses(words)[0]).toBe(address);
});

test.each(['NotFoundException', 'DependencyTimeoutException', 'throttl', 'ThrottlingException'])(
  'the error "%s" leads to examples that can end with it, and says so',
  (words) => {
    const found = find(index, words);
    expect(found.length).toBeGreaterThan(0);
    expect(found.some(({ excerpt }) => excerpt.startsWith('Can end with '))).toBe(true);
  },
);

test('what stands in the code of some languages alone leads to one of them', () => {
  const found = find(index, 'paginator')[0]!;
  expect(found.languages).toContain('Python');
  expect(found.languages).not.toContain('Ruby');
  expect(found.address).toMatch(/\?language=[\w-]+#/u);
});

test.each(['how do I a', 'cobblestones', 'SetBypassPolicyLockoutSafetyCheck'])('"%s" finds nothing', (words) => {
  expect(addresses(words)).toEqual([]);
});

test.each([
  ['delete', 'deleted', 'deleting', 'deletes'],
  ['alias', 'aliases', 'Alias'],
  ['policy', 'policies'],
  ['tag', 'tagging', 'tags'],
  ['call', 'calls', 'calling', 'called'],
])('%s has its forms', (word, ...forms) => {
  for (const form of forms) expect(stem(form)).toBe(stem(word));
});
