import { expect, test } from 'vitest';
import { targets } from '../../../src/languages/targets.ts';
import { languageKey } from '../../../src/formats/style.ts';
import { languageSpellings } from '../../../src/site/languages.ts';

const spellings = languageSpellings();

test.each([
  ['python', 'python'],
  ['c#', 'csharp'],
  ['c', 'csharp'],
  ['node.js', 'nodejs'],
  ['js', 'nodejs'],
  ['cli', 'aws-cli'],
  ['aws cli', 'aws-cli'],
  ['java-classic', 'java'],
])('%s is a spelling of %s', (spelling, key) => {
  expect(spellings[spelling]).toBe(key);
});

test('each spelling is in lower case, and of one language', () => {
  for (const target of targets) expect(spellings[languageKey(target)]).toBe(languageKey(target));
  for (const spelling of Object.keys(spellings)) expect(spelling).toBe(spelling.toLowerCase());
  const keys = new Map<string, string>();
  for (const target of targets) {
    for (const tag of target.dialect.tags) {
      expect(keys.get(tag) ?? languageKey(target), tag).toBe(languageKey(target));
      keys.set(tag, languageKey(target));
    }
  }
});
