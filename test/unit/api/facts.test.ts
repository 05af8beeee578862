import { describe, expect, test } from 'vitest';
import { callingFacts } from '../../../src/api/calling-facts.ts';
import { guideOf } from '../../../src/api/guides.ts';
import { serviceModel, serviceModelSchema } from '../../../src/api/service-model.ts';
import { factLines } from '../../../src/render/fact-lines.ts';

const OPERATIONS = Object.keys(serviceModel.operations);

describe.each(OPERATIONS)('%s', (operation) => {
  test('has a documentation of which everything was read', () => {
    const { permissions, crossAccount, keyForms = {} } = callingFacts(operation);
    if (permissions !== 'grant') expect(permissions.map(({ action }) => action)).toEqual(permissions.map(ofOperation));
    if (crossAccount.use === 'yes') {
      for (const form of crossAccount.forms ?? []) expect(Object.values(keyForms).flat()).toContain(form);
    }

    function ofOperation({ action, parameter }: { action: string; parameter?: string | undefined }): string {
      const others = [
        'kms:ReEncryptFrom',
        'kms:ReEncryptTo',
        'kms:CreateKey',
        ...(parameter === 'Tags' ? ['kms:TagResource'] : []),
      ];
      return others.includes(action) ? action : `kms:${operation}`;
    }
  });

  test('has a page of the developer guide that the documentation of the API knows', () => {
    expect(serviceModel.guides).toContain(guideOf(operation)?.address.split('/').at(-1));
  });

  test('has its facts in three paragraphs', () => {
    const [calling, errors, links, ...others] = factLines(operation);
    expect(calling).toMatch(/^\*\*Permissions?:\*\* .+\. \*\*Cross-account use:\*\* .+\.$/u);
    expect(errors).toMatch(/^\*\*Errors:\*\* `\w+`(?:, `\w+`)*\.$/u);
    expect(links).toContain(`API_${operation}.html#API_${operation}_Errors`);
    expect(others).toEqual([]);
  });
});

test('the facts of a call are told in few words', () => {
  expect(textOf('CreateGrant')).toBe(
    'Permission: `kms:CreateGrant` (key policy). Cross-account use: yes, with the key ARN. Key identifiers: key ID or key ARN in `KeyId`.',
  );
  expect(textOf('UpdateAlias')).toBe(
    'Permission: `kms:UpdateAlias` on the alias (IAM policy), on the current KMS key (key policy), and on the new KMS key (key policy). Cross-account use: no. Key identifiers: key ID or key ARN in `TargetKeyId`.',
  );
  expect(textOf('CreateKey')).toBe(
    'Permissions: `kms:CreateKey` (IAM policy) and `kms:TagResource` (IAM policy) for the `Tags` parameter. Cross-account use: no.',
  );
  expect(textOf('ReplicateKey')).toContain(
    'Permissions: `kms:ReplicateKey` on the primary key (key policy), `kms:CreateKey` in the replica Region (IAM policy), and',
  );
  expect(textOf('ReEncrypt')).toContain(
    'Cross-account use: yes, with the key ARN or alias ARN; a key ID also works for the source key when decrypting symmetric ciphertexts. Key identifiers: key ID, key ARN, alias name, or alias ARN in `SourceKeyId` and `DestinationKeyId`.',
  );
  expect(textOf('RetireGrant')).toBe(
    'Permission: mainly from the grant itself. Cross-account use: yes. Key identifiers: key ARN in `KeyId`.',
  );
  expect(textOf('GenerateRandom')).toContain('Cross-account use: does not apply.');
  expect(textOf('ListKeys')).toContain(
    'Cross-account use: only for KMS keys that are shared through AWS RAM, with `OTHER_ACCOUNTS_VIA_RAM` in `ResourceOwners`.',
  );
  expect(textOf('ListRetirableGrants')).toContain('no, but the result can name KMS keys of other accounts.');
});

/** The first paragraph without marks of emphasis and links. */
function textOf(operation: string): string {
  return factLines(operation)[0]!
    .replaceAll('**', '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1');
}

test('what was not read is an error that names it', () => {
  const facts = serviceModel.operations.CreateGrant!;
  expect(() => callingFacts('CreateGrant', { ...facts, permissions: undefined })).toThrow(
    'invalid-source: src/api/service-model.json, CreateGrant\n  expected: what its documentation says of required permissions and of cross-account use\n  found:    no permissions\n',
  );
  expect(() => callingFacts('CreateGrant', { ...facts, crossAccount: undefined })).toThrow('no crossAccount\n');
  expect(() => callingFacts('NoOperation')).toThrow('no permissions, no crossAccount\n');
});

test('what is no action, no policy and no form of a key is refused', () => {
  const parsed = (facts: object): boolean =>
    serviceModelSchema.safeParse({
      ...serviceModel,
      operations: { CreateGrant: { ...serviceModel.operations.CreateGrant, ...facts } },
    }).success;
  expect(parsed({})).toBe(true);
  expect(parsed({ permissions: [] })).toBe(false);
  expect(parsed({ permissions: [{ action: 'CreateGrant', policy: 'key policy' }] })).toBe(false);
  expect(parsed({ permissions: [{ action: 'kms:CreateGrant', policy: 'a policy' }] })).toBe(false);
  expect(parsed({ crossAccount: { use: 'perhaps' } })).toBe(false);
  expect(parsed({ crossAccount: { use: 'yes', forms: ['key name'] } })).toBe(false);
});
