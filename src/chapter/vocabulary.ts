import { isDeepStrictEqual } from 'node:util';
import { serviceModel } from '../api/service-model.ts';
import { Answered, AnsweredCiphertext } from '../model/answered.ts';
import * as policies from '../model/default-key-policy.ts';
import * as documented from '../model/documented.ts';
import type { KeyChange, StateChange } from '../model/example.ts';
import { KeyPolicy } from '../model/key-policy.ts';
import type { World } from '../model/world.ts';
import type { NamedThing, Vocabulary } from '../skeleton/vocabulary.ts';
import * as failures from './failures.ts';
import * as links from './links.ts';
import * as placeholders from './placeholders.ts';
import * as worlds from './worlds.ts';

const { exampleAlias, exampleCiphertext, exampleGrantee, exampleGrantId, exampleGrantToken } = placeholders;
const { exampleAccount, exampleKey, exampleKeyByArn, exampleKeyOrAlias, exampleMultiRegionKey } = placeholders;

const plaintext = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 0);

const alias = { ...worlds.oneKey, aliases: [{ name: exampleAlias.value, key: exampleKey.value }] };

const grantee = { principals: [exampleGrantee.value] };

const grant = {
  ...worlds.oneKey,
  ...grantee,
  grants: [
    {
      key: exampleKey.value,
      id: exampleGrantId.value,
      token: exampleGrantToken.value,
      granteePrincipal: exampleGrantee.value,
      operations: ['GenerateDataKey'],
    },
  ],
};

const ciphertext = {
  ...worlds.oneKey,
  ciphertexts: [{ documented: exampleCiphertext.value, key: exampleKey.value, plaintext }],
};

const signingKey = { keys: [{ arn: exampleKey.value, spec: 'ECC_NIST_P256', usage: 'SIGN_VERIFY' }] };
const macKey = { keys: [{ arn: exampleKey.value, spec: 'HMAC_256', usage: 'GENERATE_VERIFY_MAC' }] };

/** The default key policy of the reader's own account. */
const ownPolicy = new KeyPolicy({
  ...policies.defaultKeyPolicy,
  Statement: policies.defaultKeyPolicy.Statement.map((statement) => ({
    ...statement,
    Principal: { AWS: exampleAccount },
  })),
});

const rotations = ['2023', '2024', '2025', '2026'].map((year) => ({
  type: 'AUTOMATIC' as const,
  date: new Date(`${year}-01-15T10:30:00Z`),
}));
const rotatedKey = { keys: [{ arn: exampleKey.value, rotations }] };

/** The example's key for each member that names one, with the comment that promises what the operation takes. */
const keysAsTaken = Object.fromEntries(
  Object.entries(serviceModel.operations).flatMap(([operation, { keyForms = {} }]) =>
    Object.entries(keyForms).map(([member, forms]) => [
      `${operation}.${member}`,
      ['Decrypt.KeyId', 'ReEncrypt.SourceKeyId'].includes(`${operation}.${member}`)
        ? placeholders.exampleSourceKey
        : ([exampleKey, exampleKeyByArn, exampleKeyOrAlias].find(({ replacement }) =>
            isDeepStrictEqual(replacement.keyForms, forms),
          ) ?? exampleKey),
    ]),
  ),
);

/** What the skeleton of a new example says. */
export const vocabulary: Vocabulary = {
  modules: {
    'model/default-key-policy.ts': policies,
    'model/documented.ts': documented,
    'chapter/links.ts': links,
    'chapter/worlds.ts': worlds,
    'chapter/failures.ts': failures,
    'chapter/placeholders.ts': placeholders,
  },
  samples: {
    KeyIdType: exampleKey,
    AliasNameType: exampleAlias,
    GrantIdType: exampleGrantId,
    GrantTokenType: exampleGrantToken,
    PrincipalIdType: exampleGrantee,
    ...keysAsTaken,
    'ReplicateKey.KeyId': exampleMultiRegionKey,
    'ReplicateKey.ReplicaRegion': 'us-east-1',
    'Decrypt.CiphertextBlob': exampleCiphertext,
    'ReEncrypt.CiphertextBlob': exampleCiphertext,
    PlaintextType: plaintext,
    PolicyType: ownPolicy,
    PolicyNameType: 'default',
    DescriptionType: 'Key for protecting critical data',
    RegionType: documented.DOCUMENTED_REGION,
    AWSAccountIdType: documented.DOCUMENTED_ACCOUNT,
    TagKeyType: 'Purpose',
    TagValueType: 'Test',
    EncryptionContextType: worlds.encryptionContext,
    AccountIdType: documented.DOCUMENTED_ACCOUNT,
    BackingKeyIdType: worlds.keyMaterialId.sample,
    BackingKeyIdResponseType: worlds.keyMaterialId.sample,
    CloudHsmClusterIdType: 'cluster-ExampleCluster',
    GrantConstraintSourceArnType: `arn:aws:s3:${documented.DOCUMENTED_REGION}:${documented.DOCUMENTED_ACCOUNT}:example`,
    ServicePrincipalType: 'example.amazonaws.com',
    XksProxyAuthenticationAccessKeyIdType: 'ABCDE'.repeat(4),
    XksProxyAuthenticationRawSecretAccessKeyType: 'Example0'.repeat(6),
    XksProxyUriEndpointType: 'https://example.com',
    XksProxyUriPathType: '/example/kms/xks/v1',
    XksProxyVpcEndpointServiceNameType: `com.amazonaws.vpce.${documented.DOCUMENTED_REGION}.vpce-svc-example`,
    GrantOperation: 'GenerateDataKey',
    // Of the past, not of the key material that there was first.
    IncludeKeyMaterial: 'ROTATIONS_ONLY',
    SigningAlgorithmSpec: 'ECDSA_SHA_256',
    MacAlgorithmSpec: 'HMAC_SHA_256',
    KeyUsageType: 'ENCRYPT_DECRYPT',
    KeySpec: 'SYMMETRIC_DEFAULT',
    CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT',
    KeyState: 'Enabled',
    KeyManagerType: 'CUSTOMER',
    LimitType: 10,
    NumberOfBytesType: 32,
    PendingWindowInDaysType: 7,
  },
  answers: {
    ArnType: exampleKey.value,
    DateType: worlds.date,
    BackingKeyIdType: worlds.keyMaterialId,
    BackingKeyIdResponseType: worlds.keyMaterialId,
    PlaintextType: new Answered(plaintext),
    CiphertextType: new Answered(exampleCiphertext.value),
    'CreateGrant.GrantId': new Answered(exampleGrantId.value),
    'CreateGrant.GrantToken': new Answered(exampleGrantToken.value),
    'Decrypt.Plaintext': plaintext,
    'Encrypt.CiphertextBlob': new AnsweredCiphertext(exampleCiphertext.value, exampleKey.value, plaintext),
    'GenerateDataKey.CiphertextBlob': new AnsweredCiphertext(exampleCiphertext.value, exampleKey.value, 'Plaintext'),
    'GenerateDataKeyWithoutPlaintext.CiphertextBlob': new AnsweredCiphertext(
      exampleCiphertext.value,
      exampleKey.value,
      { bytes: 32 },
    ),
    'ReEncrypt.CiphertextBlob': new AnsweredCiphertext(exampleCiphertext.value, exampleKey.value, plaintext),
    'ListKeyRotations.Rotations': rotations.map(({ type, date }, index) => ({
      // Of all lists, this one names the key by its ID.
      KeyId: documented.keyIdOf(exampleKey.value),
      KeyMaterialId: worlds.keyMaterialId,
      KeyMaterialState: index === rotations.length - 1 ? 'CURRENT' : 'NON_CURRENT',
      RotationDate: date,
      RotationType: type,
    })),
  },
  rare: [
    'CiphertextForRecipient',
    'CustomKeyStoresListEntry.ConnectionErrorCode',
    'CustomKeyStoresListEntry.XksProxyConfiguration',
    'GetKeyRotationStatusResponse.OnDemandRotationStartDate',
    ...['Constraints', 'GranteeServicePrincipal', 'RetiringPrincipal', 'RetiringServicePrincipal'].map(
      (member) => `GrantListEntry.${member}`,
    ),
    ...[
      'CloudHsmClusterId',
      'CustomKeyStoreId',
      'DeletionDate',
      'EncapsulationAlgorithms',
      'ExpirationModel',
      'KeyAgreementAlgorithms',
      'MacAlgorithms',
      'MultiRegionConfiguration',
      'PendingDeletionWindowInDays',
      'SigningAlgorithms',
      'ValidTo',
      'XksKeyConfiguration',
    ].map((member) => `KeyMetadata.${member}`),
  ],
  needed: {
    CreateGrant: ['GranteePrincipal'],
    Decrypt: ['CiphertextBlob'],
    GenerateDataKey: ['KeySpec'],
    GenerateDataKeyWithoutPlaintext: ['KeySpec'],
    GenerateRandom: ['NumberOfBytes'],
    ListRetirableGrants: ['RetiringPrincipal'],
    ReEncrypt: ['CiphertextBlob'],
    RetireGrant: ['GrantToken'],
  },
  named: {
    KeyIdType: keyIn(worlds.oneKey),
    'GenerateMac.KeyId': keyIn(macKey),
    'GetPublicKey.KeyId': keyIn(signingKey),
    'ListKeyRotations.KeyId': keyIn(rotatedKey),
    'ReplicateKey.KeyId': keyIn({ keys: [{ arn: exampleMultiRegionKey.value }] }),
    'Sign.KeyId': keyIn(signingKey),
    'Verify.KeyId': keyIn(signingKey),
    'VerifyMac.KeyId': keyIn(macKey),
    AliasNameType: { world: alias, failure: failures.noSuchAlias },
    'CreateAlias.AliasName': { world: worlds.oneKey },
    GrantIdType: { world: grant, failure: failures.noSuchGrant },
    GrantTokenType: { world: grant, failure: failures.invalidGrantToken },
    PrincipalIdType: { world: grantee },
    'Decrypt.CiphertextBlob': { world: ciphertext },
    'ReEncrypt.CiphertextBlob': { world: ciphertext },
  },
  changes: {
    CancelKeyDeletion: ofKey({ state: 'Disabled' }),
    DisableKey: ofKey({ state: 'Disabled' }),
    DisableKeyRotation: ofKey({ rotates: false }),
    EnableKey: ofKey({ state: 'Enabled' }),
    EnableKeyRotation: ofKey({ rotates: true }),
    RotateKeyOnDemand: ofKey({ isRotatedOnDemand: true }),
    ScheduleKeyDeletion: ofKey({ state: 'PendingDeletion' }),
    TagResource: ofKey({ tags: { Purpose: 'Test' } }),
    UpdateKeyDescription: ofKey({ description: 'Key for protecting critical data' }),
  },
  otherwise: failures.accessDenied,
};

function ofKey(change: KeyChange): StateChange {
  return { keys: { [exampleKey.value]: change } };
}

function keyIn(world: World): NamedThing {
  return { world, failure: failures.noSuchKey };
}
