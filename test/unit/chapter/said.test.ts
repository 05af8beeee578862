import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { has, set, unset } from 'es-toolkit/compat';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import data from '../../../src/api/service-model.json' with { type: 'json' };
import { examplesOf, type Page } from '../../../src/model/example.ts';
import { repositoryPath } from '../../../src/repository.ts';

/** A service model in which a part is another, by the path that leads there. */
type Breach = readonly [path: string, value: unknown];

const SHAPES = 'shapes';

/** Each sentence of prose that states a fact, by the page and words of it, and what no longer bears it out. */
const SENTENCES: readonly (readonly [page: string, words: string, ...breaches: Breach[]])[] = [
  ['keys', 'All parameters are optional.', [`${SHAPES}.CreateKeyRequest.required`, ['KeySpec']]],
  ['keys', 'creates a symmetric encryption key', ['operations.CreateKey.documented.KeySpec.default', 'HMAC_256']],
  [
    'keys',
    'You then also need the `kms:TagResource` permission in an IAM policy.',
    ['operations.CreateKey.permissions.1.policy', 'key policy'],
    ['operations.CreateKey.permissions.1.action', 'kms:LabelResource'],
    [`${SHAPES}.CreateKeyRequest.members.Tags`, undefined],
  ],
  ['keys', 'An empty description', [`${SHAPES}.DescriptionType.min`, 1]],
  [
    'keys',
    'specifies how many, from 1 to 1024.',
    [`${SHAPES}.NumberOfBytesType.max`, 2048],
    [`${SHAPES}.NumberOfBytesType.min`, undefined],
    [`${SHAPES}.GenerateRandomRequest.required`, ['NumberOfBytes']],
  ],
  ['keys', 'by its key ID, key ARN, alias name, or alias ARN.', ['operations.DescribeKey.keyForms.KeyId', ['key ARN']]],
  [
    'aliases',
    'With the `Limit` parameter, you set the maximum size of a page, from 1 to 100 aliases.',
    ['operations.ListAliases.documented.Limit.between', [1, 1000]],
    [`${SHAPES}.ListAliasesRequest.required`, ['Limit']],
  ],
  ['aliases', 'The name must begin with `alias/`', ['operations.CreateAlias.documented.AliasName.beginning', 'name/']],
  [
    'aliases',
    'Its value is the key ID or key ARN of a key in the same account and Region; an alias is not valid here.',
    ['operations.ListAliases.keyForms.KeyId', ['key ARN', 'key ID', 'alias name', 'alias ARN']],
    ['operations.ListAliases.keyForms', undefined],
    [`${SHAPES}.ListAliasesRequest.required`, ['KeyId']],
  ],
  [
    'aliases',
    'You can use an alias to specify a key in cryptographic operations and in',
    ['operations.DescribeKey.keyForms.KeyId', ['key ARN', 'key ID']],
    ['operations.ReEncrypt.keyForms.SourceKeyId', ['key ARN', 'key ID']],
    ['operations.Sign.keyForms.KeyId', ['key ARN', 'key ID', 'alias name']],
  ],
  ['aliases', 'need the key ID or key ARN.', ['operations.DisableKey.keyForms.KeyId', ['key ARN']]],
  [
    'aliases',
    'specify its key ARN or alias ARN,',
    ['operations.Encrypt.crossAccount.forms', ['key ARN']],
    ['operations.Verify.crossAccount', { use: 'no' }],
  ],
  ['tags', 'Each tag has a key and a value', [`${SHAPES}.Tag.required`, ['TagKey']]],
  ['tags', 'the value can be empty', [`${SHAPES}.TagValueType.min`, 1]],
  [
    'rotation',
    'The optional `RotationPeriodInDays` parameter specifies the time between rotations: 90 to 2560 days, or 365 days without it.',
    [`${SHAPES}.RotationPeriodInDaysType.min`, 30],
    [`${SHAPES}.EnableKeyRotationRequest.required`, ['KeyId', 'RotationPeriodInDays']],
    ['operations.EnableKeyRotation.documented.RotationPeriodInDays.default', '180'],
    ['operations.EnableKeyRotation.documented', undefined],
  ],
  [
    'encryption',
    'it encrypts up to 4096 bytes.',
    [`${SHAPES}.PlaintextType.max`, 8192],
    [`${SHAPES}.PlaintextType.max`, undefined],
  ],
  [
    'encryption',
    'The `KeyId` parameter is optional when the KMS key is a symmetric encryption key',
    ['operations.Decrypt.documented.KeyId.requiredWhen', undefined],
    ['operations.Decrypt.documented.KeyId.requiredWhen', 'the ciphertext is long'],
    [`${SHAPES}.DecryptRequest.required`, ['KeyId']],
  ],
  [
    'encryption',
    '`kms:ReEncryptFrom` for the source key and `kms:ReEncryptTo` for the destination key.',
    ['operations.ReEncrypt.permissions.0.policy', 'IAM policy'],
    ['operations.ReEncrypt.permissions.1.action', 'kms:ReEncrypt'],
  ],
  [
    'encryption',
    'The `SourceKeyId` parameter is optional when the source key is a symmetric encryption key.',
    ['operations.ReEncrypt.documented.SourceKeyId', undefined],
    [`${SHAPES}.ReEncryptRequest.required`, ['CiphertextBlob', 'SourceKeyId']],
  ],
  [
    'key-policies',
    'The key policy that you manage is always named **default**.',
    ['operations.PutKeyPolicy.documented.PolicyName.settable', undefined],
  ],
  [
    'key-policies',
    'also has a policy named **AWS_RAM**',
    ['operations.GetKeyPolicy.documented.PolicyName.values', ['default', 'AWS_RAM', 'AWS_ORG']],
    ['operations.GetKeyPolicy.documented.PolicyName.values', undefined],
  ],
  [
    'key-policies',
    'The policy name is optional, and is **default** when you leave it out.',
    [`${SHAPES}.GetKeyPolicyRequest.required`, ['KeyId', 'PolicyName']],
    ['operations.GetKeyPolicy.documented.PolicyName.default', 'AWS_RAM'],
  ],
  [
    'key-policies',
    'You can set only the policy named **default**, so the policy name is optional.',
    [`${SHAPES}.PutKeyPolicyRequest.required`, ['KeyId', 'Policy', 'PolicyName']],
    ['operations.PutKeyPolicy.documented.PolicyName.settable', 'custom'],
  ],
  [
    'grants',
    'passes the grant token in the `GrantTokens` parameter',
    [`${SHAPES}.GenerateDataKeyRequest.members.GrantTokens`, undefined],
  ],
  [
    'grants',
    'use the `GranteeServicePrincipal` parameter',
    [`${SHAPES}.CreateGrantRequest.members.GranteeServicePrincipal`, undefined],
  ],
  [
    'grants',
    'add the `GranteePrincipal` parameter. To get a single grant, use the `GrantId` parameter instead.',
    [`${SHAPES}.ListGrantsRequest.required`, ['KeyId', 'GranteePrincipal']],
    [`${SHAPES}.ListGrantsRequest.members.GrantId`, undefined],
  ],
  [
    'grants',
    'by the key ARN together with the grant ID.',
    ['operations.RetireGrant.keyForms.KeyId', ['key ARN', 'key ID']],
  ],
  [
    'deletion',
    'after a waiting period: 7 to 30 days, as the `PendingWindowInDays` parameter specifies, or 30 days without it.',
    ['operations.ScheduleKeyDeletion.documented.PendingWindowInDays.between', [7, 60]],
    ['operations.ScheduleKeyDeletion.documented.PendingWindowInDays.default', '14'],
    [`${SHAPES}.ScheduleKeyDeletionRequest.required`, ['KeyId', 'PendingWindowInDays']],
  ],
];

beforeEach(() => {
  vi.resetModules();
});

afterEach(() => {
  vi.doUnmock('../../../src/api/service-model.json');
});

describe.each(SENTENCES.map(([page, words, ...breaches]) => ({ page, words, breaches })))(
  '$page: $words',
  ({ page, words, breaches }) => {
    test('is said', async () => {
      expect(await proseOf(page)).toContain(words);
    });

    test.each(breaches)('is not said when %s is %j', async (path, value) => {
      vi.doMock('../../../src/api/service-model.json', () => ({ default: broken(path, value) }));
      const prose = await proseOf(page).catch((error: unknown) => {
        expect(String(error)).toMatch(/^KmsExamplesError: invalid-example: prose about /u);
        return '';
      });
      expect(prose).not.toContain(words);
    });
  },
);

test('no sentence states limits, or that a parameter is there or optional, without the facts', () => {
  const folder = repositoryPath('src', 'chapter', 'pages');
  for (const name of readdirSync(folder)) {
    const source = readFileSync(join(folder, name), 'utf8');
    expect(source).not.toMatch(/\d+ to \d+|\d+ (?:bytes|characters|days)\b|\\?`[A-Z]\w+\\?` parameter/u);
    expect(source).not.toMatch(/\boptional \\?`|\bname is optional\b|\bparameters are optional\b/u);
  }
});

const moduleSchema = z.record(
  z.string(),
  z.custom<Page>((declared) => declared !== null),
);

/** All prose of a page, declared with the service model that is there now. */
async function proseOf(id: string): Promise<string> {
  const declared = moduleSchema.parse(await import(`../../../src/chapter/pages/${id}.ts`));
  const texts = Object.values(declared).flatMap((page) =>
    [page.prose, ...examplesOf(page).map(({ prose }) => prose)].flat(),
  );
  return texts.filter((text) => typeof text === 'string').join('\n');
}

/** The service model with another value at a path, or without any. */
function broken(path: string, value: unknown): object {
  const copy = structuredClone(data);
  if (value === undefined) expect(has(copy, path)).toBe(true);
  else expect(has(copy, path.slice(0, path.lastIndexOf('.')))).toBe(true);
  if (value === undefined) unset(copy, path);
  else set(copy, path, value);
  return copy;
}
