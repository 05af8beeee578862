import type { GrantOperation } from '@aws-sdk/client-kms';
import { Answered } from '../../model/answered.ts';
import { defineExample, type ExampleDeclaration, type Page } from '../../model/example.ts';
import type { WorldGrant } from '../../model/world.ts';
import { CLIENT_NOTE, developerGuide, operationLink } from '../links.ts';
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
  exampleRole,
  otherKey,
} from '../placeholders.ts';

type ListedGrants = NonNullable<ExampleDeclaration<'ListGrants'>['result']['Grants']>;

const operations: GrantOperation[] = ['GenerateDataKey'];

const exampleGrant = {
  key: exampleKey.value,
  id: exampleGrantId.value,
  token: exampleGrantToken.value,
  granteePrincipal: exampleGrantee.value,
  operations,
};

const principals = [exampleGrantee.value, exampleRole.value];
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

/** More grants than the limit lets into two pages, and one on another key. */
const manyGrants = grantsOf([
  ...Array.from({ length: 20 }, (_item, index) => (index % 2 === 0 ? {} : { granteePrincipal: exampleRole.value })),
  { key: otherKey.value },
]);

/** Grants to the role, and one to somebody else. */
const grantsOfGrantees = grantsOf([
  { granteePrincipal: exampleRole.value },
  {},
  { granteePrincipal: exampleRole.value },
  { granteePrincipal: exampleRole.value },
  { granteePrincipal: exampleRole.value },
]);

/** A constraint on the encryption context that the grantee's calls must give. */
const constraints = { EncryptionContextSubset: { Department: encryptionContext.Department } };

/** More grants that the role may retire than two pages hold, on two keys, and one that it may not. */
const retirableGrants = grantsOf([
  { retiringPrincipal: exampleRole.value },
  { retiringPrincipal: exampleGrantee.value },
  { retiringPrincipal: exampleRole.value },
  { retiringPrincipal: exampleRole.value, constraints },
  { retiringPrincipal: exampleRole.value, key: otherKey.value },
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
    `To give a principal permission to use a KMS key, use the ${operationLink('CreateGrant')} operation. The grant in these examples lets a user generate data keys. To let the user decrypt them too, add \`Decrypt\` to the operations.`,
    `The result holds the grant ID, with which you can revoke the grant, and a grant token. A new grant mostly works within seconds, but it can take some minutes. The grantee need not wait: with the grant token in the \`GrantTokens\` parameter, calls succeed at once. See ${developerGuide('Using a grant token', 'using-grant-token.html')}.`,
    CLIENT_NOTE,
  ],
  input: { KeyId: exampleKey, GranteePrincipal: exampleGrantee, Operations: operations },
  variables: { Operations: 'operation' },
  world: { ...oneKey, principals },
  result: { GrantToken: new Answered(exampleGrant.token), GrantId: new Answered(exampleGrant.id) },
  after: { grants: [{ key: exampleGrant.key, granteePrincipal: exampleGrant.granteePrincipal, operations }] },
  failures: [...failuresOfCryptographicOperations, limitExceeded],
});

const createGrantWithConstraints = defineExample({
  id: 'create-grant-with-constraints',
  operation: 'CreateGrant',
  title: 'Create a grant with a constraint',
  prose: [
    `A grant can be limited to calls with a certain ${developerGuide('encryption context', 'encrypt_context.html')}. With \`EncryptionContextSubset\` the calls must give at least these names and values, with \`EncryptionContextEquals\` these and no others. The \`RetiringPrincipal\` parameter says who may retire the grant.`,
  ],
  input: {
    KeyId: exampleKey,
    GranteePrincipal: exampleGrantee,
    RetiringPrincipal: exampleRole,
    Operations: operations,
    Constraints: constraints,
  },
  variables: { Operations: 'operation' },
  world: { ...oneKey, principals },
  result: createGrant.result,
  after: {
    grants: [
      {
        key: exampleGrant.key,
        granteePrincipal: exampleGrant.granteePrincipal,
        retiringPrincipal: exampleRole.value,
        operations,
        constraints,
      },
    ],
  },
  failures: [noSuchKey],
});

const listGrants = defineExample({
  id: 'list-grants',
  operation: 'ListGrants',
  title: 'Listing grants on a KMS key',
  prose: [
    `To get the details of the grants on a KMS key, use the ${operationLink('ListGrants')} operation. The list holds no grant tokens: only \`CreateGrant\` returns them.`,
    'AWS KMS returns long lists in pages. These examples get all of them. The optional `Limit` parameter sets how many grants a page holds at most.',
    'The `GranteePrincipal` field usually names the user or role that has the grant. When an AWS service has it, the field can hold a [service principal](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services), which stands for several grantees.',
    CLIENT_NOTE,
  ],
  input: { KeyId: exampleKey, Limit: 10 },
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
  title: 'Listing grants on a KMS key by grantee',
  prose: [
    'To list only the grants of one grantee, add the `GranteePrincipal` parameter. With the `GrantId` parameter you get a single grant.',
  ],
  input: { KeyId: exampleKey, GranteePrincipal: exampleRole },
  variables: { GranteePrincipal: 'grantee' },
  paged: true,
  world: { ...oneKey, principals, grants: grantsOfGrantees },
  result: {
    Grants: listed(grantsOfGrantees.filter(({ granteePrincipal }) => granteePrincipal === exampleRole.value)),
    Truncated: false,
  },
  after: 'unchanged',
  failures: failuresOfReading,
});

const listRetirableGrants = defineExample({
  id: 'list-retirable-grants',
  operation: 'ListRetirableGrants',
  title: 'Listing grants that a principal may retire',
  prose: [
    `To get the grants, on all KMS keys of the account and Region, that name a principal as the one who may retire them, use the ${operationLink('ListRetirableGrants')} operation. The grants that a principal may retire because it is their grantee are not among them.`,
    CLIENT_NOTE,
  ],
  input: { RetiringPrincipal: exampleRole },
  paged: true,
  world: { ...twoKeys, principals, grants: retirableGrants },
  result: {
    Grants: listed(retirableGrants.filter(({ retiringPrincipal }) => retiringPrincipal === exampleRole.value)),
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
    `To delete a grant that has done its work, use the ${operationLink('RetireGrant')} operation. It returns nothing. The grant itself says who may retire it: its retiring principal, its grantee if \`RetireGrant\` is among the operations, and always the account in which it was created.`,
    `Name the grant by its grant token, or by the key ARN together with the grant ID. ${operationLink('CreateGrant')} returns the token and the ID, ${operationLink('ListGrants')} only the ID. The token in these examples only shows the form: replace it.`,
    CLIENT_NOTE,
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
    `To take back the permissions of a grant, use the ${operationLink('RevokeGrant')} operation. It returns nothing. It deletes the grant as \`RetireGrant\` does, but key policies and IAM policies decide who may call it: mostly those who administer the key. The permissions can outlast the call by some minutes. See ${developerGuide('Retiring and revoking grants', 'grant-delete.html')}.`,
    CLIENT_NOTE,
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
    `A grant lets one AWS principal, the grantee, use one KMS key for certain operations. Grants serve permissions that come and go: you create and delete them without changing a key policy or an IAM policy. A grant can only allow, never deny. See ${developerGuide('Grants in AWS KMS', 'grants.html')}.`,
  ],
  sections: [
    { anchor: 'create-grant', title: 'Creating a grant', examples: [createGrant, createGrantWithConstraints] },
    { anchor: 'list-grants', title: 'Viewing a grant', examples: [listGrants, listGrantsOfGrantee] },
    {
      anchor: 'list-retirable-grants',
      title: 'Viewing the grants that a principal may retire',
      examples: [listRetirableGrants],
    },
    { anchor: 'retire-grant', title: 'Retiring a grant', examples: [retireGrant] },
    { anchor: 'revoke-grant', title: 'Revoking a grant', examples: [revokeGrant] },
  ],
};
