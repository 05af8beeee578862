import { describe, expect, test } from 'vitest';
import { pages } from '../../../src/chapter/chapter.ts';
import {
  exampleAccount,
  exampleCiphertext,
  exampleGrantId,
  exampleKey,
  exampleUser,
  otherKey,
} from '../../../src/chapter/placeholders.ts';
import { checkExample } from '../../../src/model/check.ts';
import { exampleRegion } from '../../../src/model/documented.ts';
import { examplesOf, type Example } from '../../../src/model/example.ts';
import { KeyPolicy } from '../../../src/model/key-policy.ts';
import { readersOf } from '../../../src/model/reader.ts';

const examples = pages.flatMap(examplesOf);
const example = (id: string): Example => examples.find((one) => one.id === id)!;
const declaredOf = (id: string, reader = 'reader'): Example =>
  readersOf(example(id)).find((one) => one.id === reader)!.declared;

describe('The readers of an example', () => {
  test('are one for all of its placeholders, and one for each further form of its keys', () => {
    const ids = (id: string): string[] => readersOf(example(id)).map((reader) => reader.id);
    expect(ids('create-client')).toEqual(['reader']);
    expect(ids('get-key-policy')).toEqual(['reader', 'reader: key ID']);
    expect(ids('re-encrypt')).toEqual(['reader', 'reader: key ID', 'reader: alias name', 'reader: alias ARN']);
    expect(ids('list-keys')).toEqual([]);
  });

  test.each(examples.flatMap((one) => readersOf(one).map(({ id, declared, edits }) => ({ id, one, declared, edits }))))(
    '$one.id, $id: the declaration holds nothing documented that the reader replaced, and loads',
    ({ one, declared, edits }) => {
      expect(edits.length).toBeGreaterThan(0);
      const texts = JSON.stringify(
        [declared.input, declared.world, declared.result, declared.after],
        (_name, value: unknown) => {
          if (value instanceof KeyPolicy) return value.text;
          return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
        },
      );
      for (const { documented, own } of edits) {
        expect(own).not.toBe(documented);
        expect(texts).not.toContain(documented);
        if (one.shows === undefined) expect(texts).toContain(own);
      }
      checkExample(declared);
    },
  );

  test('have their keys wherever the example has its own', () => {
    const { input, world, result } = declaredOf('re-encrypt');
    const [source, destination] = world.keys.map(({ arn }) => arn);
    expect(new Set([source, destination, exampleKey.value, otherKey.value]).size).toBe(4);
    expect(input).toMatchObject({ SourceKeyId: source, DestinationKeyId: destination });
    expect(result).toMatchObject({ SourceKeyId: source, KeyId: destination });
    expect(world.ciphertexts?.[0]).toMatchObject({ key: source, documented: input.CiphertextBlob });
    expect(input.CiphertextBlob).not.toEqual(exampleCiphertext.value);
  });

  test('name keys in each form, in a world that has what they name', () => {
    const { input, world } = declaredOf('encrypt', 'reader: alias ARN');
    const [{ arn } = { arn: '' }] = world.keys;
    const [alias = { name: '', key: '' }] = world.aliases ?? [];
    expect(alias.key).toBe(arn);
    expect(input.KeyId).toBe(arn.replace(/key\/.*/u, alias.name));
    expect(declaredOf('encrypt', 'reader: alias name').input.KeyId).toBe(alias.name);
    expect(declaredOf('encrypt', 'reader: key ID').input.KeyId).toBe(arn.replace(/.*\//u, ''));
  });

  test('have the account and the users of their policies, and keys in that account', () => {
    const { input, world } = declaredOf('put-key-policy');
    const { text } = input.Policy instanceof KeyPolicy ? input.Policy : { text: '' };
    expect(world.account).not.toBe(exampleAccount.value.replaceAll(/\D/gu, ''));
    expect(text).toContain(`arn:aws:iam::${String(world.account)}:user/`);
    expect(text).not.toContain(exampleUser.value.replace(/.*:/u, ''));
    expect(input.KeyId).toContain(`:${String(world.account)}:`);
    // A name that is no placeholder's stays.
    expect(text).toContain('Allow access for ExampleUser');
  });

  test('have another Region where they make a client', () => {
    const { world, input } = declaredOf('create-client');
    expect(world.region).not.toBe(exampleRegion.value);
    expect(input.KeyId).toContain(`:kms:${String(world.region)}:`);
  });

  test('change the state as the example does', () => {
    const { after, input } = declaredOf('revoke-grant');
    expect(after).toEqual({ grants: [] });
    expect(input.GrantId).not.toBe(exampleGrantId.value);
  });
});
