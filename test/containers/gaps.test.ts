import {
  CancelKeyDeletionCommand,
  CreateAliasCommand,
  CreateGrantCommand,
  CreateKeyCommand,
  DecryptCommand,
  DescribeKeyCommand,
  DisableKeyCommand,
  DisableKeyRotationCommand,
  EnableKeyCommand,
  EnableKeyRotationCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GenerateDataKeyPairCommand,
  GenerateMacCommand,
  GetKeyPolicyCommand,
  GetKeyRotationStatusCommand,
  ListAliasesCommand,
  ListGrantsCommand,
  ListKeyRotationsCommand,
  type ListKeyRotationsCommandInput,
  ListKeyPoliciesCommand,
  ListKeysCommand,
  ListResourceTagsCommand,
  ListRetirableGrantsCommand,
  PutKeyPolicyCommand,
  ReEncryptCommand,
  RetireGrantCommand,
  RevokeGrantCommand,
  RotateKeyOnDemandCommand,
  ScheduleKeyDeletionCommand,
  VerifyMacCommand,
  type KMSClient,
} from '@aws-sdk/client-kms';
import { zip } from 'es-toolkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientOf } from './emulator-client.ts';
import { LACKING_OPERATIONS } from '../../harness/emulator/moto/lacking.ts';
import { send } from '../../harness/emulator/send.ts';
import { gaps } from '../../harness/emulator/moto/gaps.ts';
import { MADE_UP_TIME } from '../../harness/emulator/moto/made-up.ts';
import type { Emulator } from '../../harness/emulator/emulator.ts';
import type { State } from '../../harness/emulator/state.ts';
import { makeWorlds } from '../../harness/emulator/world.ts';
import type { Translation } from '../../harness/emulator/translation.ts';
import { decryptAnswered } from '../../harness/verify/ciphertexts.ts';
import { setStage } from '../../harness/verify/stage.ts';
import { inWorkshop } from '../../harness/machines/workshop.ts';
import { AnsweredCiphertext } from '../../src/model/answered.ts';
import { vocabulary } from '../../src/chapter/vocabulary.ts';
import { serviceModel } from '../../src/api/service-model.ts';
import { DOCUMENTED_PLACE, DOCUMENTED_REGION } from '../../src/model/documented.ts';
import { expectedInput } from '../../src/model/expected-input.ts';
import { exampleSkeleton } from '../../src/skeleton/example.ts';
import { defineExample } from '../../src/model/example.ts';
import type { World } from '../../src/model/world.ts';
import { FrontServer, registration } from '../unit/recorder/recorder.ts';

/** The account in which the emulator itself is tried. */
const ACCOUNT = '123456789012';
const MISSING = '00000000-0000-0000-0000-000000000000';
const USER = 'arn:aws:iam::111122223333:user/ExampleUser';
const OTHER_USER = 'arn:aws:iam::111122223333:user/Other';
const [FIRST, SECOND, DISABLED, PENDING, ROTATED] = [keyArn(1), keyArn(2), keyArn(3), keyArn(4), keyArn(5)];
const OF_MACS = keyArn(6);
const CIPHERTEXT = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
const PLAINTEXT = Uint8Array.of(7, 7, 7);

/** What is there for the requests that go through the recorder, in documented values. */
const world: World = {
  keys: [
    { arn: FIRST, description: 'The first' },
    { arn: SECOND },
    { arn: DISABLED, state: 'Disabled' },
    { arn: PENDING, state: 'PendingDeletion' },
    {
      arn: ROTATED,
      rotates: true,
      rotationPeriodInDays: 100,
      rotations: [2024, 2025, 2026].map((year) => ({ type: 'AUTOMATIC', date: new Date(Date.UTC(year, 1)) })),
      tags: { a: '1', b: '2', c: '3' },
    },
    { arn: OF_MACS, spec: 'HMAC_256', usage: 'GENERATE_VERIFY_MAC' },
  ],
  aliases: ['one', 'two', 'three'].map((name) => ({ name: `alias/${name}`, key: FIRST })),
  grants: [USER, OTHER_USER, USER].map((granteePrincipal, index) => ({
    key: FIRST,
    id: `grant${String(index)}`,
    token: `ExampleToken${String(index)}`,
    granteePrincipal,
    operations: ['Encrypt', 'Decrypt'],
  })),
  ciphertexts: [{ documented: CIPHERTEXT, key: FIRST, plaintext: PLAINTEXT }],
};

interface Surroundings {
  /** A client of the emulator itself, in an account of its own. */
  readonly client: KMSClient;
  readonly emulator: Emulator;
  /** A key in that account, by its id and its ARN. */
  readonly KeyId: string;
  readonly arn: string;
}

/** For each gap, what shows that the emulator still has it. */
const PROBES: Readonly<Record<string, (surroundings: Surroundings) => Promise<unknown>>> = {
  'policy-name-required': async ({ client, KeyId }) => {
    await expect(client.send(new GetKeyPolicyCommand({ KeyId }))).rejects.toMatchObject({ name: 'NotFoundException' });
  },
  'policy-name-not-returned': async ({ client, KeyId }) => {
    const { PolicyName } = await client.send(new GetKeyPolicyCommand({ KeyId, PolicyName: 'default' }));
    expect(PolicyName).toBeUndefined();
  },
  'any-policy-accepted': ({ client, KeyId }) =>
    client.send(new PutKeyPolicyCommand({ KeyId, PolicyName: 'default', Policy: 'no policy' })),
  'other-region-accepted': ({ client, arn }) =>
    client.send(new ListKeyPoliciesCommand({ KeyId: arn.replace('us-west-2', 'eu-west-1') })),
  'enabling-by-arn': async ({ client, arn }) => {
    for (const send of [
      (to: KMSClient) => to.send(new EnableKeyCommand({ KeyId: arn })),
      (to: KMSClient) => to.send(new ScheduleKeyDeletionCommand({ KeyId: arn })),
      (to: KMSClient) => to.send(new CancelKeyDeletionCommand({ KeyId: arn })),
    ]) {
      await expect(send(client)).rejects.toMatchObject({ $metadata: { httpStatusCode: 500 } });
    }
  },
  'deletion-with-few-members': async ({ client }) => {
    const { KeyMetadata } = await client.send(new CreateKeyCommand({}));
    const KeyId = KeyMetadata?.KeyId;
    const scheduled = await client.send(new ScheduleKeyDeletionCommand({ KeyId }));
    expect([scheduled.KeyId, scheduled.KeyState, scheduled.PendingWindowInDays]).toEqual([KeyId, undefined, undefined]);
    expect(await client.send(new CancelKeyDeletionCommand({ KeyId }))).toMatchObject({ KeyId });
  },
  'rotation-status-with-few-members': async ({ client }) => {
    const { KeyMetadata } = await client.send(new CreateKeyCommand({}));
    const KeyId = KeyMetadata?.KeyId;
    await client.send(new EnableKeyRotationCommand({ KeyId, RotationPeriodInDays: 100 }));
    const { $metadata: _ofSdk, ...status } = await client.send(new GetKeyRotationStatusCommand({ KeyId }));
    expect(status).toEqual({ KeyRotationEnabled: true });
  },
  'key-states-not-enforced': async ({ client }) => {
    const { KeyMetadata } = await client.send(new CreateKeyCommand({}));
    const KeyId = KeyMetadata?.KeyId;
    await client.send(new DisableKeyCommand({ KeyId }));
    await client.send(new EncryptCommand({ KeyId, Plaintext: PLAINTEXT }));
  },
  'metadata-without-defaults': async ({ client, KeyId }) => {
    const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId }));
    const { KeyUsage, MultiRegion, SigningAlgorithms } = KeyMetadata ?? {};
    expect([KeyUsage, MultiRegion, SigningAlgorithms]).toEqual([undefined, undefined, []]);
  },
  'encryption-algorithms-of-all-keys': async ({ client }) => {
    const create = new CreateKeyCommand({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' });
    const { KeyMetadata } = await client.send(create);
    expect(KeyMetadata?.EncryptionAlgorithms).toBeDefined();
    expect(KeyMetadata?.MacAlgorithms).toBeUndefined();
  },
  'imported-key-material-at-once': async ({ client }) => {
    const { KeyMetadata } = await client.send(new CreateKeyCommand({ Origin: 'EXTERNAL' }));
    expect(KeyMetadata).toMatchObject({ Origin: 'EXTERNAL', Enabled: true, KeyState: 'Enabled' });
  },
  'key-stores-that-are-none': async ({ client }) => {
    const inStore = { CustomKeyStoreId: 'cks-1234567890abcdef0', Origin: 'AWS_CLOUDHSM' } as const;
    await client.send(new CreateKeyCommand(inStore));
  },
  'no-id-of-current-key-material': async ({ client, KeyId }) => {
    const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId }));
    expect(KeyMetadata?.CurrentKeyMaterialId).toBeUndefined();
  },
  'times-in-microseconds': async (it) => {
    expect(await rawAnswer(it, 'DescribeKey')).toMatch(/"CreationDate": ?\d+\.\d{4,}/u);
  },
  'grants-of-missing-keys': async ({ client }) => {
    for (const send of [
      (to: KMSClient) => to.send(new ListGrantsCommand({ KeyId: MISSING })),
      (to: KMSClient) =>
        to.send(new CreateGrantCommand({ KeyId: MISSING, GranteePrincipal: USER, Operations: ['Encrypt'] })),
      (to: KMSClient) => to.send(new RevokeGrantCommand({ KeyId: MISSING, GrantId: 'grant' })),
    ]) {
      await expect(send(client)).rejects.toMatchObject({ $metadata: { httpStatusCode: 500 } });
    }
  },
  'retiring-what-is-no-grant': ({ client }) => client.send(new RetireGrantCommand({ GrantToken: 'none' })),
  'grants-of-all-grantees': async ({ client, KeyId }) => {
    await client.send(new CreateGrantCommand({ KeyId, GranteePrincipal: USER, Operations: ['Encrypt'] }));
    const { Grants } = await client.send(new ListGrantsCommand({ KeyId, GranteePrincipal: OTHER_USER }));
    expect(Grants).toHaveLength(1);
  },
  'grants-with-few-members': async ({ client, KeyId }) => {
    const { Grants: [grant] = [] } = await client.send(new ListGrantsCommand({ KeyId }));
    expect(grant).toMatchObject({ KeyId, GranteePrincipal: USER });
    expect([grant?.Name, grant?.CreationDate, grant?.IssuingAccount]).toEqual([undefined, undefined, undefined]);
  },
  'aliases-of-services-everywhere': async ({ client }) => {
    const { Aliases = [] } = await client.send(new ListAliasesCommand({}));
    expect(Aliases.map(({ AliasName }) => AliasName)).toContain('alias/aws/s3');
  },
  'aliases-key-by-key': async ({ client, KeyId }) => {
    const { KeyMetadata } = await client.send(new CreateKeyCommand({}));
    const targets = [KeyId, KeyMetadata?.KeyId, KeyId];
    for (const [index, TargetKeyId] of targets.entries()) {
      await client.send(new CreateAliasCommand({ AliasName: `alias/${String(index)}`, TargetKeyId }));
    }
    const { Aliases = [] } = await client.send(new ListAliasesCommand({}));
    const names = Aliases.slice(0, targets.length).map(({ AliasName }) => AliasName);
    expect(names).toEqual(['alias/0', 'alias/2', 'alias/1']);
  },
  'aliases-without-dates': async ({ client }) => {
    const { Aliases: [alias] = [] } = await client.send(new ListAliasesCommand({}));
    expect([alias?.CreationDate, alias?.LastUpdatedDate]).toEqual([undefined, undefined]);
  },
  'lists-not-paged': async ({ client }) => {
    const { Aliases = [], Truncated } = await client.send(new ListAliasesCommand({ Limit: 1, Marker: 'none' }));
    expect([Aliases.length > 1, Truncated]).toEqual([true, false]);
  },
  'rotations-paged-otherwise': async ({ client, KeyId }) => {
    for (const _rotation of [1, 2, 3]) await client.send(new RotateKeyOnDemandCommand({ KeyId }));
    const whole = await client.send(new ListKeyRotationsCommand({ KeyId }));
    expect([whole.Rotations?.length, whole.Truncated]).toEqual([3, false]);
    const first = await client.send(new ListKeyRotationsCommand({ KeyId, Limit: 1 }));
    expect(first.Rotations).toHaveLength(1);
  },
  'rotations-without-key-material': async ({ client }) => {
    const { KeyMetadata } = await client.send(new CreateKeyCommand({}));
    const KeyId = KeyMetadata?.KeyId;
    await client.send(new RotateKeyOnDemandCommand({ KeyId }));
    const list = new ListKeyRotationsCommand({ KeyId, IncludeKeyMaterial: 'ALL_KEY_MATERIAL' });
    const { Rotations } = await client.send(list);
    expect(Rotations?.map((rotation) => Object.keys(rotation).sort())).toEqual([
      ['KeyId', 'RotationDate', 'RotationType'],
    ]);
  },
  'macs-by-key-id': async ({ client }) => {
    const create = new CreateKeyCommand({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' });
    const { KeyMetadata } = await client.send(create);
    const KeyId = KeyMetadata?.Arn;
    const mac = await client.send(new GenerateMacCommand({ KeyId, Message: PLAINTEXT, MacAlgorithm: 'HMAC_SHA_256' }));
    expect(mac.KeyId).toBe(KeyMetadata?.KeyId);
  },
  'decrypting-with-another-key': async ({ client, KeyId }) => {
    const { CiphertextBlob } = await client.send(new EncryptCommand({ KeyId, Plaintext: PLAINTEXT }));
    const { KeyMetadata } = await client.send(new CreateKeyCommand({}));
    const other = KeyMetadata?.KeyId;
    await expect(client.send(new DecryptCommand({ CiphertextBlob, KeyId: other }))).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
    await client.send(new ReEncryptCommand({ CiphertextBlob, SourceKeyId: other, DestinationKeyId: KeyId }));
  },
  'any-bytes-name-a-key': async ({ client }) => {
    const decrypt = new DecryptCommand({ CiphertextBlob: Buffer.alloc(100, 'x') });
    await expect(client.send(decrypt)).rejects.toMatchObject({ name: 'AccessDeniedException' });
  },
  'no-encryption-algorithms': async ({ client, KeyId }) => {
    const answer = await client.send(new EncryptCommand({ KeyId, Plaintext: PLAINTEXT }));
    expect(answer.EncryptionAlgorithm).toBeUndefined();
  },
  'no-ids-of-key-material': async ({ client, KeyId }) => {
    const answer = await client.send(new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256' }));
    expect(answer.KeyMaterialId).toBeUndefined();
  },
  'operations-lacking': async ({ emulator }) => {
    const operations = Object.keys(serviceModel.operations);
    const examples = operations.map((operation) => exampleSkeleton({ operation, id: 'skeleton' }, vocabulary));
    const accountOf = (index: number): string => String(500_000_000_000 + index);
    const worlds = await makeWorlds(
      emulator,
      examples.map((example, index) => ({ account: accountOf(index), world: example.world })),
    );
    const answers = await Promise.all(
      zip(examples, worlds).map(([example, made], index) => {
        const { operation } = example;
        const input = made.translation.toWorld(
          emulator.mendInput({ operation, input: expectedInput(example), place: DOCUMENTED_PLACE }),
        );
        return send(emulator, { account: accountOf(index), region: DOCUMENTED_REGION, operation, input });
      }),
    );
    expect(operations.filter((_operation, index) => answers[index]?.fault !== undefined)).toEqual(LACKING_OPERATIONS);
  },
  'absent-members-are-null': async (it) => {
    expect(await rawAnswer(it, 'ListKeys')).toMatch(/"NextMarker": ?null/u);
  },
  'void-answers-are-null': async (it) => {
    expect(await rawAnswer(it, 'EnableKey')).toMatch(/^text\/html; charset=utf-8\nnull$/u);
  },
};

/** For each gap that the recorder mends, what shows that it does, from the side of the snippets. */
const MENDED: Readonly<Record<string, (client: KMSClient) => Promise<unknown>>> = {
  'policy-name-required': (client) => client.send(new GetKeyPolicyCommand({ KeyId: FIRST })),
  'policy-name-not-returned': async (client) => {
    expect(await client.send(new GetKeyPolicyCommand({ KeyId: FIRST }))).toMatchObject({ PolicyName: 'default' });
  },
  'enabling-by-arn': (client) => client.send(new EnableKeyCommand({ KeyId: FIRST })),
  'deletion-with-few-members': async (client) => {
    const { DeletionDate, ...scheduled } = await client.send(
      new ScheduleKeyDeletionCommand({ KeyId: SECOND, PendingWindowInDays: 7 }),
    );
    expect(DeletionDate).toBeInstanceOf(Date);
    expect(scheduled).toMatchObject({ KeyId: SECOND, KeyState: 'PendingDeletion', PendingWindowInDays: 7 });
    expect(await client.send(new CancelKeyDeletionCommand({ KeyId: SECOND }))).toMatchObject({ KeyId: SECOND });
    await client.send(new EnableKeyCommand({ KeyId: SECOND }));
  },
  'rotation-status-with-few-members': async (client) => {
    const statusOf = async (KeyId: string): Promise<unknown> => {
      const { $metadata: _ofSdk, ...status } = await client.send(new GetKeyRotationStatusCommand({ KeyId }));
      return status;
    };
    expect(await statusOf(ROTATED)).toEqual({
      KeyId: ROTATED,
      KeyRotationEnabled: true,
      RotationPeriodInDays: 100,
      NextRotationDate: new Date(MADE_UP_TIME * 1000),
    });
    expect(await statusOf(SECOND)).toEqual({ KeyId: SECOND, KeyRotationEnabled: false });
    await client.send(new EnableKeyRotationCommand({ KeyId: SECOND }));
    expect(await statusOf(SECOND)).toMatchObject({ KeyRotationEnabled: true, RotationPeriodInDays: 365 });
    await client.send(new DisableKeyRotationCommand({ KeyId: SECOND }));
    expect(await statusOf(SECOND)).toEqual({ KeyId: SECOND, KeyRotationEnabled: false });
  },
  'key-states-not-enforced': async (client) => {
    const encrypt = (KeyId?: string): Promise<unknown> =>
      client.send(new EncryptCommand({ KeyId, Plaintext: PLAINTEXT }));
    await expect(encrypt(DISABLED)).rejects.toMatchObject({
      name: 'DisabledException',
      message: `${DISABLED} is disabled.`,
    });
    await expect(encrypt(PENDING)).rejects.toMatchObject({ name: 'KMSInvalidStateException' });
    await expect(client.send(new EnableKeyCommand({ KeyId: PENDING }))).rejects.toMatchObject({
      name: 'KMSInvalidStateException',
    });
    await expect(
      client.send(new CreateAliasCommand({ AliasName: 'alias/new', TargetKeyId: PENDING })),
    ).rejects.toMatchObject({ name: 'KMSInvalidStateException' });
  },
  'metadata-without-defaults': async (client) => {
    const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId: FIRST }));
    expect(KeyMetadata).toMatchObject({ KeyUsage: 'ENCRYPT_DECRYPT', MultiRegion: false });
    expect(KeyMetadata?.SigningAlgorithms).toBeUndefined();
  },
  'encryption-algorithms-of-all-keys': async (client) => {
    const { KeyMetadata: ofMacs } = await client.send(new DescribeKeyCommand({ KeyId: OF_MACS }));
    expect(ofMacs).toMatchObject({ MacAlgorithms: ['HMAC_SHA_256'] });
    expect(ofMacs).not.toHaveProperty('EncryptionAlgorithms');
    const create = new CreateKeyCommand({ KeySpec: 'ECC_NIST_P256', KeyUsage: 'KEY_AGREEMENT' });
    const { KeyMetadata: ofAgreement } = await client.send(create);
    expect(ofAgreement).toMatchObject({ KeyAgreementAlgorithms: ['ECDH'] });
    expect(ofAgreement).not.toHaveProperty('EncryptionAlgorithms');
    expect(ofAgreement).not.toHaveProperty('SigningAlgorithms');
  },
  'imported-key-material-at-once': async (client) => {
    const { KeyMetadata } = await client.send(new CreateKeyCommand({ Origin: 'EXTERNAL' }));
    expect(KeyMetadata).toMatchObject({ Origin: 'EXTERNAL', Enabled: false, KeyState: 'PendingImport' });
    expect(KeyMetadata).not.toHaveProperty('CurrentKeyMaterialId');
  },
  'key-stores-that-are-none': async (client) => {
    const inStore = { CustomKeyStoreId: 'cks-1234567890abcdef0', Origin: 'AWS_CLOUDHSM' } as const;
    await expect(client.send(new CreateKeyCommand(inStore))).rejects.toMatchObject({
      name: 'CustomKeyStoreNotFoundException',
    });
  },
  'no-id-of-current-key-material': async (client) => {
    const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId: FIRST }));
    expect(KeyMetadata).toMatchObject({ Arn: FIRST, Description: 'The first' });
    expect(KeyMetadata?.CurrentKeyMaterialId).toMatch(/^[a-f0-9]{64}$/u);
  },
  'times-in-microseconds': async (client) => {
    await client.send(new DescribeKeyCommand({ KeyId: FIRST }));
    expect(lastAnswer()).toMatch(/"CreationDate":\d+(?:\.\d{1,3})?\D/u);
  },
  'grants-of-missing-keys': async (client) => {
    for (const send of [
      (to: KMSClient) => to.send(new ListGrantsCommand({ KeyId: MISSING })),
      (to: KMSClient) =>
        to.send(new CreateGrantCommand({ KeyId: MISSING, GranteePrincipal: USER, Operations: ['Encrypt'] })),
      (to: KMSClient) => to.send(new RevokeGrantCommand({ KeyId: MISSING, GrantId: 'grant0' })),
    ]) {
      await expect(send(client)).rejects.toMatchObject({ name: 'NotFoundException' });
    }
  },
  'retiring-what-is-no-grant': async (client) => {
    await expect(client.send(new RetireGrantCommand({ GrantToken: 'none' }))).rejects.toMatchObject({
      name: 'InvalidGrantTokenException',
    });
    await expect(client.send(new RetireGrantCommand({ KeyId: FIRST, GrantId: 'none' }))).rejects.toMatchObject({
      name: 'NotFoundException',
    });
    const create = new CreateGrantCommand({ KeyId: SECOND, GranteePrincipal: USER, Operations: ['Encrypt'] });
    const [byToken, byId] = [await client.send(create), await client.send(create)];
    await client.send(new RetireGrantCommand({ GrantToken: byToken.GrantToken }));
    const left = await client.send(new ListGrantsCommand({ KeyId: SECOND }));
    expect(left.Grants?.map(({ GrantId }) => GrantId)).toEqual([byId.GrantId]);
    await client.send(new RetireGrantCommand({ KeyId: SECOND, GrantId: byId.GrantId }));
    expect((await client.send(new ListGrantsCommand({ KeyId: SECOND }))).Grants).toEqual([]);
  },
  'grants-of-all-grantees': async (client) => {
    const { Grants = [] } = await client.send(new ListGrantsCommand({ KeyId: FIRST, GranteePrincipal: USER }));
    expect(Grants.map(({ GrantId }) => GrantId)).toEqual(['grant0', 'grant2']);
  },
  'grants-with-few-members': async (client) => {
    const { Grants: [grant] = [] } = await client.send(new ListGrantsCommand({ KeyId: FIRST, Limit: 1 }));
    expect(grant?.CreationDate).toBeInstanceOf(Date);
    expect({ ...grant, CreationDate: undefined }).toEqual({
      KeyId: FIRST,
      GrantId: 'grant0',
      Name: '',
      GranteePrincipal: USER,
      IssuingAccount: 'arn:aws:iam::111122223333:root',
      Operations: ['Encrypt', 'Decrypt'],
    });
  },
  'aliases-of-services-everywhere': async (client) => {
    const { Aliases = [] } = await client.send(new ListAliasesCommand({ Limit: 50 }));
    expect(Aliases.map(({ AliasName }) => AliasName)).toEqual(['alias/one', 'alias/three', 'alias/two']);
  },
  'aliases-key-by-key': async (client) => {
    const { Aliases = [] } = await client.send(new ListAliasesCommand({ KeyId: FIRST, Limit: 50 }));
    expect(Aliases.map(({ AliasName }) => AliasName)).toEqual(['alias/one', 'alias/three', 'alias/two']);
  },
  'aliases-without-dates': async (client) => {
    const { Aliases: [alias] = [] } = await client.send(new ListAliasesCommand({}));
    expect([alias?.CreationDate, alias?.LastUpdatedDate]).toEqual([expect.any(Date), expect.any(Date)]);
  },
  'lists-not-paged': async (client) => {
    const first = await client.send(new ListGrantsCommand({ KeyId: FIRST }));
    expect([first.Grants?.length, first.Truncated]).toEqual([2, true]);
    const second = await client.send(new ListGrantsCommand({ KeyId: FIRST, Marker: first.NextMarker }));
    expect([second.Grants, second.Truncated]).toEqual([[], true]);
    const third = await client.send(new ListGrantsCommand({ KeyId: FIRST, Marker: second.NextMarker }));
    expect([third.Grants?.length, third.Truncated, third.NextMarker]).toEqual([2, false, undefined]);
    expect(third.Grants?.[0]).toEqual(first.Grants?.[1]);
    const tags = await client.send(new ListResourceTagsCommand({ KeyId: ROTATED }));
    expect([tags.Tags?.length, tags.Truncated]).toEqual([2, true]);
    const retirable = await client.send(new ListRetirableGrantsCommand({ RetiringPrincipal: USER }));
    expect([retirable.Grants, retirable.Truncated]).toEqual([[], false]);
    for (const Marker of ['none', first.NextMarker]) {
      await expect(client.send(new ListKeysCommand({ Marker }))).rejects.toMatchObject({
        name: 'InvalidMarkerException',
      });
    }
  },
  'rotations-paged-otherwise': async (client) => {
    const first = await client.send(new ListKeyRotationsCommand({ KeyId: ROTATED }));
    expect([first.Rotations?.length, first.Truncated]).toEqual([2, true]);
    const second = await client.send(new ListKeyRotationsCommand({ KeyId: ROTATED, Marker: first.NextMarker }));
    expect([second.Rotations, second.Truncated]).toEqual([[], true]);
    const third = await client.send(new ListKeyRotationsCommand({ KeyId: ROTATED, Marker: second.NextMarker }));
    expect([third.Rotations?.length, third.Truncated, third.NextMarker]).toEqual([2, false, undefined]);
    const limited = await client.send(new ListKeyRotationsCommand({ KeyId: ROTATED, Limit: 1 }));
    expect([limited.Rotations?.length, limited.Truncated]).toEqual([1, true]);
    const wrong = new ListKeyRotationsCommand({ KeyId: ROTATED, Marker: 'none' });
    await expect(client.send(wrong)).rejects.toMatchObject({ name: 'InvalidMarkerException' });
  },
  'rotations-without-key-material': async (client) => {
    const told = async (input: Omit<ListKeyRotationsCommandInput, 'KeyId'>): Promise<unknown[]> => {
      const { Rotations = [] } = await client.send(
        new ListKeyRotationsCommand({ KeyId: ROTATED, Limit: 10, ...input }),
      );
      expect(new Set(Rotations.map(({ KeyMaterialId }) => KeyMaterialId)).size).toBe(Rotations.length);
      return Rotations.map(({ KeyMaterialState, RotationType }) => [KeyMaterialState, RotationType]);
    };
    const rotated = [
      ['NON_CURRENT', 'AUTOMATIC'],
      ['NON_CURRENT', 'AUTOMATIC'],
      ['CURRENT', 'AUTOMATIC'],
    ];
    expect(await told({})).toEqual(rotated);
    expect(await told({ IncludeKeyMaterial: 'ALL_KEY_MATERIAL' })).toEqual([['NON_CURRENT', undefined], ...rotated]);
    const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId: ROTATED }));
    const { Rotations = [] } = await client.send(new ListKeyRotationsCommand({ KeyId: ROTATED, Limit: 10 }));
    expect(Rotations.at(-1)?.KeyMaterialId).toBe(KeyMetadata?.CurrentKeyMaterialId);
  },
  'macs-by-key-id': async (client) => {
    const input = { KeyId: OF_MACS, Message: PLAINTEXT, MacAlgorithm: 'HMAC_SHA_256' } as const;
    const { KeyId, Mac } = await client.send(new GenerateMacCommand(input));
    expect(KeyId).toBe(OF_MACS);
    expect(await client.send(new VerifyMacCommand({ ...input, Mac }))).toMatchObject({
      KeyId: OF_MACS,
      MacValid: true,
    });
  },
  'decrypting-with-another-key': async (client) => {
    const right = await client.send(new DecryptCommand({ CiphertextBlob: CIPHERTEXT, KeyId: FIRST }));
    expect([right.KeyId, right.Plaintext]).toEqual([FIRST, PLAINTEXT]);
    await expect(client.send(new DecryptCommand({ CiphertextBlob: CIPHERTEXT, KeyId: SECOND }))).rejects.toMatchObject({
      name: 'IncorrectKeyException',
    });
    await expect(
      client.send(new ReEncryptCommand({ CiphertextBlob: CIPHERTEXT, SourceKeyId: SECOND, DestinationKeyId: SECOND })),
    ).rejects.toMatchObject({ name: 'IncorrectKeyException' });
  },
  'any-bytes-name-a-key': async (client) => {
    const CiphertextBlob = Buffer.alloc(100, 'x');
    for (const send of [
      (to: KMSClient) => to.send(new DecryptCommand({ CiphertextBlob })),
      (to: KMSClient) => to.send(new ReEncryptCommand({ CiphertextBlob, DestinationKeyId: SECOND })),
    ]) {
      await expect(send(client)).rejects.toMatchObject({ name: 'InvalidCiphertextException' });
    }
  },
  'no-encryption-algorithms': async (client) => {
    const answer = await client.send(new ReEncryptCommand({ CiphertextBlob: CIPHERTEXT, DestinationKeyId: SECOND }));
    expect(answer).toMatchObject({
      SourceKeyId: FIRST,
      KeyId: SECOND,
      SourceEncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
      DestinationEncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    });
  },
  'no-ids-of-key-material': async (client) => {
    const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId: FIRST }));
    const { KeyMaterialId } = await client.send(new GenerateDataKeyCommand({ KeyId: FIRST, KeySpec: 'AES_256' }));
    expect(KeyMaterialId).toBe(KeyMetadata?.CurrentKeyMaterialId);
  },
  'absent-members-are-null': async (client) => {
    await client.send(new ListKeysCommand({ Limit: 100 }));
    expect(lastAnswer()).not.toContain('null');
  },
};

let surroundings: Surroundings;
let atFirst: State;
let front: FrontServer;
let translation: Translation;
let readWorld: () => Promise<State>;
let close: () => void;
let closed: Promise<void>;

beforeAll(async () => {
  await new Promise<void>((resolve, reject) => {
    const done = new Promise<void>((finish) => {
      close = finish;
    });
    const { signal } = new AbortController();
    closed = inWorkshop({ signal, onProgress: () => undefined }, async (workshop) => {
      const { emulator } = await setStage(workshop);
      const client = clientOf(emulator, ACCOUNT);
      const { KeyMetadata } = await client.send(new CreateKeyCommand({}));
      surroundings = {
        client,
        emulator,
        KeyId: KeyMetadata?.KeyId ?? '',
        arn: KeyMetadata?.Arn ?? '',
      };

      const [made] = await makeWorlds(emulator, [{ account: registration.account, world }]);
      const substitutions = [...made!.substitutions];
      front = await FrontServer.start({}, emulator, { ...registration, substitutions });
      ({ translation } = made!);
      readWorld = () => emulator.readState(registration.account, translation);
      atFirst = await readWorld();
      resolve();
      await done;
      await front.stop();
    });
    closed.catch(reject);
  });
});

afterAll(async () => {
  close();
  await closed;
});

test('every gap has a probe, and every probe a gap', () => {
  expect(Object.keys(PROBES).sort()).toEqual(gaps.map(({ id }) => id).sort());
});

test('every gap that the recorder mends has a test of the mending', () => {
  const mended = gaps.filter(({ operations }) => operations.length > 0).map(({ id }) => id);
  expect(Object.keys(MENDED).sort()).toEqual(mended.sort());
});

test.each(gaps)('the emulator still has the gap $id', async ({ id }) => {
  await PROBES[id]?.(surroundings);
});

test('a world holds what it declares', () => {
  expect(Object.entries(atFirst.keys).map(([arn, { KeyState }]) => [arn, KeyState])).toEqual([
    [FIRST, 'Enabled'],
    [SECOND, 'Enabled'],
    [DISABLED, 'Disabled'],
    [PENDING, 'PendingDeletion'],
    [ROTATED, 'Enabled'],
    [OF_MACS, 'Enabled'],
  ]);
  const grants: unknown = atFirst.keys[FIRST]?.grants;
  expect(grants).toEqual({
    grant0: { GranteePrincipal: USER, Operations: ['Decrypt', 'Encrypt'], GrantToken: 'ExampleToken0', others: {} },
    grant1: {
      GranteePrincipal: OTHER_USER,
      Operations: ['Decrypt', 'Encrypt'],
      GrantToken: 'ExampleToken1',
      others: {},
    },
    grant2: { GranteePrincipal: USER, Operations: ['Decrypt', 'Encrypt'], GrantToken: 'ExampleToken2', others: {} },
  });
  const [, TargetKeyId] = FIRST.split('/');
  expect(atFirst.aliases).toEqual(
    Object.fromEntries(
      ['alias/one', 'alias/two', 'alias/three'].map((name) => [
        name,
        { AliasArn: `arn:aws:kms:us-west-2:111122223333:${name}`, TargetKeyId, others: {} },
      ]),
    ),
  );
});

test.each(gaps.filter(({ operations }) => operations.length > 0))('the recorder mends $id', async ({ id }) => {
  await MENDED[id]?.(front.client());
});

test('an operation that the emulator lacks is recorded as its fault, with what it answers', async () => {
  front.exchanges.splice(0);
  const generate = new GenerateDataKeyPairCommand({ KeyId: FIRST, KeyPairSpec: 'RSA_2048' });
  await expect(front.client().send(generate)).rejects.toThrow('The emulator is at fault: status ');
  expect(front.exchanges.map(({ fault = '' }) => fault)).toEqual([expect.stringMatching(/^status \d+: ./u)]);
});

test('what the recorder asks by itself is no exchange, and leaves the world as it was', async () => {
  const client = front.client();
  const before = await readWorld();
  front.exchanges.splice(0);
  await client.send(new DecryptCommand({ CiphertextBlob: CIPHERTEXT, KeyId: FIRST }));
  await expect(client.send(new RetireGrantCommand({ KeyId: SECOND, GrantId: 'grant0' }))).rejects.toThrow();
  expect(front.exchanges.map(({ operation }) => operation)).toEqual(['Decrypt', 'RetireGrant']);
  expect(await readWorld()).toEqual(before);
});

test('an answered ciphertext is decrypted in its world', async () => {
  const client = front.client();
  const example = defineExample({
    id: 'encrypt',
    operation: 'Encrypt',
    title: 'Encrypt',
    prose: [],
    input: { KeyId: FIRST, Plaintext: PLAINTEXT, EncryptionContext: { a: 'b' } },
    world,
    result: { CiphertextBlob: new AnsweredCiphertext(CIPHERTEXT, FIRST, PLAINTEXT) },
    after: 'unchanged',
    failures: [],
  });
  const decryptionOf = async (CiphertextBlob: Uint8Array = new Uint8Array()): Promise<unknown> => {
    const answer = { CiphertextBlob: Buffer.from(CiphertextBlob).toString('base64') };
    const [decryption] = await decryptAnswered(
      example,
      answer,
      surroundings.emulator,
      registration.account,
      translation,
    );
    return decryption?.found;
  };
  const encrypted = await client.send(
    new EncryptCommand({ KeyId: SECOND, Plaintext: Uint8Array.of(9, 9), EncryptionContext: { a: 'b' } }),
  );
  expect(await decryptionOf(encrypted.CiphertextBlob)).toEqual({
    key: SECOND,
    plaintext: Buffer.of(9, 9).toString('base64'),
  });
  const withoutContext = await client.send(new EncryptCommand({ KeyId: FIRST, Plaintext: PLAINTEXT }));
  expect(await decryptionOf(withoutContext.CiphertextBlob)).toHaveProperty('error');
});

/** The type and the text of what the emulator itself answers about a key. */
async function rawAnswer({ emulator: { address }, KeyId }: Surroundings, operation: string): Promise<string> {
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      authorization: 'AWS4-HMAC-SHA256 Credential=harness/20260101/us-west-2/kms/aws4_request',
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `TrentService.${operation}`,
      'x-moto-account-id': ACCOUNT,
    },
    body: JSON.stringify({ KeyId }),
  });
  return `${response.headers.get('content-type') ?? ''}\n${await response.text()}`;
}

/** The text of what the recorder answered last. */
function lastAnswer(): string {
  return JSON.stringify(front.exchanges.at(-1)?.output);
}

function keyArn(digit: number): string {
  return `arn:aws:kms:us-west-2:111122223333:key/${String(digit)}234abcd-12ab-34cd-56ef-1234567890ab`;
}
