import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { camelCase, kebabCase, snakeCase, upperFirst } from 'es-toolkit';
import { searchSettings } from '../../../src/site/browser/search-settings.ts';

function words(text: string): string[] {
  return searchSettings.tokenize?.(text).map((word) => word.toLowerCase()) ?? [];
}

test.each([
  ['putKeyPolicy', ['putkeypolicy', 'put', 'key', 'policy']],
  ['put_key_policy', ['putkeypolicy', 'put', 'key', 'policy']],
  ['Write-KMSKeyPolicy', ['write', 'kmskeypolicy', 'kms', 'key', 'policy']],
  ['KMSInvalidStateException', ['kmsinvalidstateexception', 'kms', 'invalid', 'state', 'exception']],
  ['RSA_2048', ['rsa2048', 'rsa', '2048']],
  ["client->listAliases(['Limit' => 10]);", ['client', 'listaliases', 'list', 'aliases', 'limit', '10']],
  ['a key, as it is.', ['a', 'key', 'as', 'it', 'is']],
  ['Größe', ['größe']],
])('%s has its words', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('a name has the same words however a language writes it', () => {
  const anyName = fc
    .array(fc.stringMatching(/^[a-z]{2,8}$/u), { minLength: 2, maxLength: 4 })
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(anyName, (name) => {
      const parts = name.split(' ');
      for (const written of [camelCase(name), upperFirst(camelCase(name)), snakeCase(name)]) {
        expect(words(written)).toEqual([parts.join(''), ...parts]);
      }
      expect(words(kebabCase(name))).toEqual(parts);
    }),
  );
});
