import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ask } from '../../../harness/emulator/emulator.ts';
import { DOCUMENTED_PLACE } from '../../../src/model/documented.ts';
import { gaps, gapsOf, mendInput, mendOutput, refuse } from '../../../harness/emulator/moto/gaps.ts';
import { refuseByKeyState } from '../../../harness/emulator/moto/key-states.ts';
import { isJsonObject, type JsonObject } from '../../../src/json.ts';
import { Translation } from '../../../harness/emulator/translation.ts';
import { findOperation } from '../../../src/api/service-model.ts';

/** An emulator whose keys are in the states that their ids say, and whose ciphertexts are ids of keys. */
const ask: Ask = (operation, { KeyId, CiphertextBlob }) => {
  if (operation === 'Decrypt') return Promise.resolve({ status: 200, output: { KeyId: CiphertextBlob ?? '' } });
  const known = typeof KeyId === 'string' && ['Enabled', 'Disabled', 'PendingDeletion'].includes(KeyId);
  return Promise.resolve(
    known
      ? { status: 200, output: { KeyMetadata: { KeyState: KeyId, Arn: 'arn' } } }
      : { status: 400, output: { __type: 'NotFoundException', message: 'none' } },
  );
};

test('Gaps have names of their own, and are mended in operations that there are', () => {
  const ids = gaps.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  const operations = gaps.flatMap((gap) => (gap.operations === 'all' ? [] : gap.operations));
  expect(operations.filter((operation) => findOperation(operation) === undefined)).toEqual([]);
  expect(gapsOf('GenerateRandom').map(({ id }) => id)).toEqual(['absent-members-are-null']);
});

describe('By the state of a key', () => {
  test.each<[string, JsonObject, string | undefined]>([
    ['Encrypt', { KeyId: 'Enabled' }, undefined],
    ['Encrypt', { KeyId: 'Disabled' }, 'DisabledException: arn is disabled.'],
    ['Encrypt', { KeyId: 'PendingDeletion' }, 'KMSInvalidStateException: arn is pending deletion.'],
    ['Encrypt', { KeyId: 'unknown' }, undefined],
    ['Decrypt', { CiphertextBlob: 'Disabled' }, 'DisabledException: arn is disabled.'],
    ['ReEncrypt', { CiphertextBlob: 'Enabled', DestinationKeyId: 'Disabled' }, 'DisabledException: arn is disabled.'],
    ['EnableKey', { KeyId: 'Disabled' }, undefined],
    ['EnableKey', { KeyId: 'PendingDeletion' }, 'KMSInvalidStateException: arn is pending deletion.'],
    ['CancelKeyDeletion', { KeyId: 'Disabled' }, 'KMSInvalidStateException: arn is not pending deletion.'],
    ['UpdateAlias', { TargetKeyId: 'PendingDeletion' }, 'KMSInvalidStateException: arn is pending deletion.'],
    ['DescribeKey', { KeyId: 'PendingDeletion' }, undefined],
    ['RevokeGrant', { KeyId: 'Disabled' }, undefined],
  ])('%s of %j is answered with %s', async (operation, input, answer) => {
    const refusal = await refuseByKeyState({ operation, input, place: DOCUMENTED_PLACE }, ask);
    expect(refusal === undefined ? undefined : `${refusal.code}: ${refusal.message}`).toBe(answer);
  });
});

describe('Of what retires a grant', () => {
  const grant = { GrantId: 'id', GrantToken: 'token', KeyId: 'key' };
  const asked: string[] = [];
  const askAccount: Ask = (question) => {
    asked.push(question);
    return Promise.resolve({ status: 200, output: { Keys: [{ Grants: [] }, { Grants: [grant] }], Aliases: [] } });
  };

  test.each<[JsonObject, string | undefined]>([
    [{ GrantToken: 'token' }, undefined],
    [{ GrantToken: 'id' }, 'InvalidGrantTokenException'],
    [{ GrantToken: 'other', KeyId: 'key', GrantId: 'id' }, 'InvalidGrantTokenException'],
    [{ KeyId: 'key', GrantId: 'id' }, undefined],
    [{ KeyId: 'arn:aws:kms:us-west-2:111122223333:key/key', GrantId: 'id' }, undefined],
    [{ KeyId: 'other', GrantId: 'id' }, 'NotFoundException'],
    [{ KeyId: 'key', GrantId: 'token' }, 'NotFoundException'],
    [{}, 'NotFoundException'],
  ])('%j is answered with %s, by asking once', async (input, code) => {
    asked.splice(0);
    expect((await refuse({ operation: 'RetireGrant', input, place: DOCUMENTED_PLACE }, askAccount))?.code).toBe(code);
    expect(asked).toEqual(['ReadAccount']);
  });
});

test.each(gaps)('The gap $id is one of operations that there are', ({ operations }) => {
  const named = operations === 'all' ? [] : operations;
  expect(named.filter((operation) => findOperation(operation) === undefined)).toEqual([]);
});

describe('A list in pages', () => {
  const page = (items: readonly number[], input: JsonObject): JsonObject =>
    mendOutput(
      { Keys: items, NextMarker: null, Truncated: false },
      { operation: 'ListKeys', input, place: DOCUMENTED_PLACE },
    );

  test('is whole, whatever the limit, when its markers are followed: its second page is empty, its third repeats an item', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.option(fc.integer({ min: 1, max: 5 })), (items, Limit) => {
        const limit = Limit === null ? {} : { Limit };
        const pages = [page(items, limit)];
        for (let last = pages[0]; last?.Truncated === true; last = pages.at(-1)) {
          pages.push(page(items, { ...limit, Marker: last.NextMarker ?? '' }));
        }
        const size = Limit ?? 2;
        const [first, rest] = [items.slice(0, size), items.length > size ? items.slice(size - 1) : []];
        expect(pages.flatMap(({ Keys }) => Keys)).toEqual([...first, ...rest]);
        expect(pages.length).toBe(rest.length === 0 ? 1 : 2 + Math.ceil(rest.length / size));
        if (rest.length > 0) expect(pages[1]).toMatchObject({ Keys: [], Truncated: true });
        expect(pages.at(-1)).not.toHaveProperty('NextMarker');
      }),
    );
  });

  test('knows its own markers only', async () => {
    const { NextMarker = '' } = page([1, 2, 3], {});
    const [refuseMarker] = gapsOf('ListGrants').flatMap((gap) => (gap.id === 'lists-not-paged' ? [gap.refuse] : []));
    for (const Marker of [NextMarker, 'any', '']) {
      expect(
        await refuseMarker?.({ operation: 'ListGrants', input: { Marker }, place: DOCUMENTED_PLACE }, ask),
      ).toMatchObject({
        code: 'InvalidMarkerException',
      });
    }
    expect(
      await refuseMarker?.({ operation: 'ListKeys', input: { Marker: NextMarker }, place: DOCUMENTED_PLACE }, ask),
    ).toBeUndefined();
  });
});

test('What is mended stays as it is when it is right already', () => {
  expect(
    mendInput({ operation: 'GetKeyPolicy', input: { KeyId: 'k', PolicyName: 'other' }, place: DOCUMENTED_PLACE }),
  ).toEqual({
    KeyId: 'k',
    PolicyName: 'other',
  });
  const metadata = {
    KeyId: 'k',
    KeyUsage: 'SIGN_VERIFY',
    MultiRegion: true,
    SigningAlgorithms: ['a'],
    DeletionDate: null,
  };
  const { KeyMetadata } = mendOutput(
    { KeyMetadata: metadata },
    { operation: 'DescribeKey', input: {}, place: DOCUMENTED_PLACE },
  );
  expect(isJsonObject(KeyMetadata) ? { ...KeyMetadata, CurrentKeyMaterialId: 'id' } : KeyMetadata).toEqual({
    KeyId: 'k',
    KeyUsage: 'SIGN_VERIFY',
    MultiRegion: true,
    SigningAlgorithms: ['a'],
    CurrentKeyMaterialId: 'id',
  });
});

test('Of documented values that begin alike, the longest is translated', () => {
  const translation = new Translation([
    ['grant1', 'a'],
    ['grant10', 'b'],
    ['AQI+/w==', 'zz/+=='],
  ]);
  expect(translation.toWorld({ ids: ['grant10', 'grant1'], blob: 'AQI+/w==' })).toEqual({
    ids: ['b', 'a'],
    blob: 'zz/+==',
  });
  expect(translation.toDocumented('zz/+==')).toBe('AQI+/w==');
});
