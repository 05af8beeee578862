import type { GrantOperation } from '@aws-sdk/client-kms';
import { Answered } from '../../model/answered.ts';
import { keyIdentifiers, option } from '../../api/said.ts';
import { defineExample, type ExampleDeclaration, type Page } from '../../model/example.ts';
import type { WorldGrant } from '../../model/world.ts';
import { developerGuide, iamGuide, operationLink, paged } from '../links.ts';
import { date, encryptionContext, oneKey, twoKeys } from '../worlds.ts';
import {
  accessDenied,
  failuresOfCryptographicOperations,
  failuresOfReading,
  invalidGrantToken,
  limitExceeded,
  noSuchGrant,
  noSuchKey,
} from '../failures.ts';
import {
  exampleAccount,
  exampleGrantee,
  exampleGrantId,
  exampleGrantToken,
  exampleKey,
  exampleAdministrator,
  otherKey,
} from '../placeholders.ts';

type ListedGrants = NonNullable<ExampleDeclaration<'ListGrants'>['result']['Grants']>;

const operations: GrantOperation[] = ['GenerateDataKey', 'Decrypt'];

const exampleGrant = {
  key: exampleKey.value,
  id: exampleGrantId.value,
  token: exampleGrantToken.value,
  granteePrincipal: exampleGrantee.value,
  operations,
};

const grantName = 'test-engineer-data-keys';

/** The grant that the examples create, as the world has it afterwards. */
const createdGrant = {
  key: exampleGrant.key,
  name: grantName,
  granteePrincipal: exampleGrantee.value,
  retiringPrincipal: exampleAdministrator.value,
  operations,
};

const principals = [exampleGrantee.value, exampleAdministrator.value];
const worldOfGrant = { ...oneKey, principals, grants: [exampleGrant] };

/** The grants of a list, on the example's key and to its first grantee unless they say otherwise. */
function grantsOf(differences: readonly Partial<Omit<WorldGrant, 'id' | 'token'>>[]): WorldGrant[] {
  return differences.map((difference, index) => ({
    ...exampleGrant,
    ...difference,
    id: exampleGrant.id.slice(0, -2) + String(index + 10),
    token: exampleGrant.token.slice(0, -2) + String(index + 10),
  }));
}

/** More grants than two pages hold, and one on another key. */
const manyGrants = grantsOf([
  ...Array.from({ length: 20 }, (_item, index) =>
    index % 2 === 0 ? {} : { granteePrincipal: exampleAdministrator.value },
  ),
  { key: otherKey.value },
]);

/** Grants to the grantee, and one to somebody else. */
const grantsOfGrantees = grantsOf([{}, { granteePrincipal: exampleAdministrator.value }, {}, {}, {}]);

/** A constraint on the encryption context that the grantee's calls must give. */
const constraints = { EncryptionContextSubset: { Department: encryptionContext.Department } };

/** More grants that the administrator may retire than two pages hold, on two keys, and one that it may not. */
const retirableGrants = grantsOf([
  { retiringPrincipal: exampleAdministrator.value },
  { retiringPrincipal: exampleGrantee.value },
  { retiringPrincipal: exampleAdministrator.value },
  { retiringPrincipal: exampleAdministrator.value, constraints },
  { retiringPrincipal: exampleAdministrator.value, key: otherKey.value },
]);

/** Grants as AWS KMS lists them. */
function listed(list: readonly WorldGrant[]): ListedGrants {
  return list.map(({ key, id, granteePrincipal, retiringPrincipal, constraints }) => ({
    KeyId: key,
    GrantId: id,
    Name: '',
    GranteePrincipal: granteePrincipal,
    IssuingAccount: exampleAccount.value,
    CreationDate: date,
    Operations: operations,
    ...(retiringPrincipal === undefined ? {} : { RetiringPrincipal: retiringPrincipal }),
    ...(constraints === undefined ? {} : { Constraints: constraints }),
  }));
}

const createGrant = defineExample({
  id: 'create-grant',
  operation: 'CreateGrant',
  title: 'Create a grant',
  prose: [
    `To let a principal use a KMS key, use the ${operationLink('CreateGrant')} operation. The grant in these examples lets a role generate data keys and decrypt them, and names another role that can retire the grant. Without a retiring principal, and without \`RetireGrant\` among the operations, only the account itself can retire a grant, or someone to whom an IAM policy gives that permission.`,
    'Give the grant a name. When a request with a name is sent again, AWS KMS returns the grant that it has already created. Without a name, every request creates another grant, including one that you only retry.',
    `The result holds a grant ID, which identifies the grant when you revoke it, and a grant token. A new grant usually takes effect within seconds, but can take up to five minutes. To use it immediately, the grantee passes the grant token in the ${option('GenerateDataKey', 'GrantTokens')} parameter of its calls. See ${developerGuide('Using a grant token', 'using-grant-token.html')}.`,
    `To give a grant to an AWS service instead of a principal of an account, use the ${option('CreateGrant', 'GranteeServicePrincipal')} parameter with a \`SourceArn\` constraint, which limits the grant to requests that the service makes on behalf of that resource. Such a grant must also name who can retire it.`,
  ],
  input: {
    KeyId: exampleKey,
    GranteePrincipal: exampleGrantee,
    RetiringPrincipal: exampleAdministrator,
    Operations: operations,
    Name: grantName,
  },
  world: { ...oneKey, principals },
  result: { GrantToken: new Answered(exampleGrant.token), GrantId: new Answered(exampleGrant.id) },
  after: { grants: [createdGrant] },
  failures: [...failuresOfCryptographicOperations, limitExceeded],
});

const createGrantWithConstraints = defineExample({
  id: 'create-grant-with-constraints',
  operation: 'CreateGrant',
  title: 'Create a grant with a constraint',
  prose: [
    `A grant can be limited to requests with a certain ${developerGuide('encryption context', 'encrypt_context.html')}. With \`EncryptionContextSubset\`, the encryption context of a request must include these pairs; with \`EncryptionContextEquals\`, it must have these pairs and no others. These constraints apply to cryptographic operations with symmetric encryption KMS keys.`,
  ],
  input: {
    KeyId: exampleKey,
    GranteePrincipal: exampleGrantee,
    RetiringPrincipal: exampleAdministrator,
    Operations: operations,
    Name: grantName,
    Constraints: constraints,
  },
  world: { ...oneKey, principals },
  result: createGrant.result,
  after: {
    grants: [{ ...createdGrant, constraints }],
  },
  failures: [noSuchKey],
});

const listGrants = defineExample({
  id: 'list-grants',
  operation: 'ListGrants',
  title: 'List the grants on a KMS key',
  prose: [
    `To get the details of the grants on a KMS key, use the ${operationLink('ListGrants')} operation. ${paged('grants')} Grant tokens are not in the list: only \`CreateGrant\` returns them.`,
    `The \`GranteePrincipal\` field of a grant usually names the role or user that has it. For a grant to an AWS service, it can hold a ${iamGuide('service principal', 'reference_policies_elements_principal.html#principal-services')}, which stands for several grantees.`,
  ],
  input: { KeyId: exampleKey },
  paged: true,
  world: { ...twoKeys, principals, grants: manyGrants },
  result: {
    Grants: listed(manyGrants.filter(({ key }) => key === exampleKey.value)),
    Truncated: false,
  },
  after: 'unchanged',
  failures: failuresOfReading,
});

const listGrantsOfGrantee = defineExample({
  id: 'list-grants-of-grantee',
  operation: 'ListGrants',
  title: 'List the grants on a KMS key by grantee',
  prose: [
    `To list only the grants of one grantee, add the ${option('ListGrants', 'GranteePrincipal')} parameter. To get a single grant, use the ${option('ListGrants', 'GrantId')} parameter instead. Even a short list can come in several pages, some of them empty, so the examples read them all.`,
  ],
  input: { KeyId: exampleKey, GranteePrincipal: exampleGrantee },
  variables: { GranteePrincipal: 'grantee' },
  paged: true,
  world: { ...oneKey, principals, grants: grantsOfGrantees },
  result: {
    Grants: listed(grantsOfGrantees.filter(({ granteePrincipal }) => granteePrincipal === exampleGrantee.value)),
    Truncated: false,
  },
  after: 'unchanged',
  failures: failuresOfReading,
});

const listRetirableGrants = defineExample({
  id: 'list-retirable-grants',
  operation: 'ListRetirableGrants',
  title: 'List the grants that a principal can retire',
  prose: [
    `To find the grants that name a principal of your account as their retiring principal, use the ${operationLink('ListRetirableGrants')} operation. The list covers the KMS keys in the Region, also those of other accounts. It does not include grants that a principal can retire for another reason, such as being their grantee.`,
    paged('retirable grants'),
  ],
  input: { RetiringPrincipal: exampleAdministrator },
  paged: true,
  world: { ...twoKeys, principals, grants: retirableGrants },
  result: {
    Grants: listed(retirableGrants.filter(({ retiringPrincipal }) => retiringPrincipal === exampleAdministrator.value)),
    Truncated: false,
  },
  after: 'unchanged',
  failures: [accessDenied],
});

const retireGrant = defineExample({
  id: 'retire-grant',
  operation: 'RetireGrant',
  title: 'Retire a grant',
  prose: [
    `To delete a grant that has done its work, use the ${operationLink('RetireGrant')} operation. It returns nothing. The grant determines who can retire it: its retiring principal, its grantee if \`RetireGrant\` is among the operations, and the account in which it was created. That account can delegate the permission, \`kms:RetireGrant\`, in IAM policies.`,
    `Identify the grant by its grant token, or by the ${keyIdentifiers('RetireGrant', 'KeyId')} together with the grant ID. ${operationLink('CreateGrant')} returns both the token and the ID; ${operationLink('ListGrants')} returns the ID.`,
  ],
  input: { GrantToken: exampleGrantToken },
  world: worldOfGrant,
  result: {},
  after: { grants: [] },
  failures: [invalidGrantToken, accessDenied],
});

const revokeGrant = defineExample({
  id: 'revoke-grant',
  operation: 'RevokeGrant',
  title: 'Revoke a grant on a KMS key',
  prose: [
    `To take back the permissions that a grant gives, use the ${operationLink('RevokeGrant')} operation. It returns nothing. Like \`RetireGrant\`, it deletes the grant, but key policies and IAM policies determine who can call it: usually the administrators of the key. The permissions can remain in effect for a few minutes after the call. See ${developerGuide('Retiring and revoking grants', 'grant-delete.html')}.`,
  ],
  input: { KeyId: exampleKey, GrantId: exampleGrantId },
  world: worldOfGrant,
  result: {},
  after: { grants: [] },
  failures: [noSuchKey, noSuchGrant],
});

export const grants: Page = {
  id: 'grants',
  anchor: 'programming-grants',
  title: 'Working with grants',
  prose: [
    `A grant lets one AWS principal, the grantee, use one KMS key for certain operations. Grants are for temporary permissions: you create and delete them without changing a key policy or an IAM policy. A grant can allow operations, but never deny them. See ${developerGuide('Grants in AWS KMS', 'grants.html')}.`,
  ],
  sections: [
    { anchor: 'create-grant', title: 'Creating a grant', examples: [createGrant, createGrantWithConstraints] },
    { anchor: 'list-grants', title: 'Listing grants', examples: [listGrants, listGrantsOfGrantee] },
    {
      anchor: 'list-retirable-grants',
      title: 'Listing the grants that a principal can retire',
      examples: [listRetirableGrants],
    },
    { anchor: 'retire-grant', title: 'Retiring a grant', examples: [retireGrant] },
    { anchor: 'revoke-grant', title: 'Revoking a grant', examples: [revokeGrant] },
  ],
};
