import type { OperationName } from '../../api/operation-types.ts';
import {
  anAlias,
  beginning,
  inOwnWords,
  keyIdentifiers,
  keyIdentifiersElsewhere,
  option,
  range,
} from '../../api/said.ts';
import { defineExample, type ExampleDeclaration, type Page } from '../../model/example.ts';
import type { WorldAlias } from '../../model/world.ts';
import { developerGuide, operationLink, paged } from '../links.ts';
import { date, oneKey, twoKeys } from '../worlds.ts';
import {
  accessDenied,
  aliasExists,
  failuresOfReading,
  keyPendingDeletion,
  noSuchAlias,
  noSuchKey,
} from '../failures.ts';
import { DOCUMENTED_ACCOUNT, DOCUMENTED_REGION, keyIdOf } from '../../model/documented.ts';
import { exampleAlias, exampleKey, otherKey } from '../placeholders.ts';

type ListedAliases = NonNullable<ExampleDeclaration<'ListAliases'>['result']['Aliases']>;

const aliasOfExampleKey = { name: exampleAlias.value, key: exampleKey.value };

/** More aliases than two pages hold; their names are in alphabetical order. */
const manyAliases = Array.from({ length: 20 }, (_item, index) => ({
  name: `alias/projectKey${String(index + 1).padStart(2, '0')}`,
  key: index % 2 === 0 ? exampleKey.value : otherKey.value,
}));

/** More aliases of one key than the limit lets into two pages. */
const aliasesOfExampleKey = manyAliases.map(({ name }) => ({ name, key: exampleKey.value }));

/** Aliases as AWS KMS lists them. */
function listed(list: readonly WorldAlias[]): ListedAliases {
  return list.map(({ name, key }) => ({
    AliasName: name,
    AliasArn: `arn:aws:kms:${DOCUMENTED_REGION}:${DOCUMENTED_ACCOUNT}:${name}`,
    TargetKeyId: keyIdOf(key),
    CreationDate: date,
    LastUpdatedDate: date,
  }));
}

/** Those that name a KMS key. */
const CRYPTOGRAPHIC_OPERATIONS: readonly OperationName[] = [
  'Encrypt',
  'Decrypt',
  'ReEncrypt',
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'GenerateDataKeyPair',
  'GenerateDataKeyPairWithoutPlaintext',
  'GenerateMac',
  'VerifyMac',
  'Sign',
  'Verify',
  'DeriveSharedSecret',
];

const createAlias = defineExample({
  id: 'create-alias',
  operation: 'CreateAlias',
  title: 'Create an alias for a KMS key',
  prose: [
    `To create an alias, use the ${operationLink('CreateAlias')} operation. It returns nothing. The name must begin with ${beginning('CreateAlias', 'AliasName')}, and must be unique in your account and Region. Names that begin with \`alias/aws/\` are reserved for ${developerGuide('AWS managed keys', 'concepts.html#aws-managed-key')}.`,
    'A KMS key can have several aliases, so creating one does not replace another. Do not put secrets in the name: it can appear in AWS CloudTrail logs.',
  ],
  // The reader may keep this name: it need only be new.
  input: { AliasName: exampleAlias.value, TargetKeyId: exampleKey },
  world: oneKey,
  result: {},
  after: { aliases: [aliasOfExampleKey] },
  failures: [noSuchKey, keyPendingDeletion, aliasExists(exampleAlias.value)],
});

const listAliases = defineExample({
  id: 'list-aliases',
  operation: 'ListAliases',
  title: 'List the aliases in an account',
  prose: [
    `To list the aliases in your account and Region, use the ${operationLink('ListAliases')} operation. The list includes the aliases that you created, and those of AWS managed keys. An entry without a \`TargetKeyId\` is an alias that AWS has reserved but not yet associated with a key.`,
    paged('aliases'),
  ],
  input: {},
  paged: true,
  world: { ...twoKeys, aliases: manyAliases },
  result: { Aliases: listed(manyAliases), Truncated: false },
  after: 'unchanged',
  failures: [accessDenied],
});

const listAliasesOfKey = defineExample({
  id: 'list-aliases-of-key',
  operation: 'ListAliases',
  title: 'List the aliases of one KMS key',
  prose: [
    `To list only the aliases of one KMS key, add the ${option('ListAliases', 'KeyId')} parameter. Its value is the ${keyIdentifiers('ListAliases', 'KeyId')} of a key in the same account and Region; ${inOwnWords('an alias is not valid here', keyIdentifiers('ListAliases', 'KeyId'), 'key ID or key ARN')}.`,
    `With the ${option('ListAliases', 'Limit')} parameter, you set the maximum size of a page, from ${range('ListAliases', 'Limit')} aliases. The list is complete with any size, but smaller pages need more requests.`,
  ],
  input: { KeyId: exampleKey, Limit: 10 },
  paged: true,
  world: {
    ...twoKeys,
    aliases: [...aliasesOfExampleKey, { name: 'alias/projectKey21', key: otherKey.value }],
  },
  result: { Aliases: listed(aliasesOfExampleKey), Truncated: false },
  after: 'unchanged',
  failures: failuresOfReading,
});

const updateAlias = defineExample({
  id: 'update-alias',
  operation: 'UpdateAlias',
  title: 'Update an alias',
  prose: [
    `To associate an alias with a different KMS key, use the ${operationLink('UpdateAlias')} operation. It returns nothing. The new key must be in the same account and Region as the current one, of the same type (symmetric, asymmetric, or HMAC), and have the same key usage.`,
    'The operation does not change the keys, and does not re-encrypt anything: what was encrypted under the former key can be decrypted only with that key. Requests to decrypt that specify the key by this alias then fail, so specify a key ID or key ARN to decrypt, or no key. See [Decrypting a data key](encryption.md#decryption).',
    'You cannot change the name of an alias. Delete the alias and create a new one instead.',
  ],
  input: { AliasName: exampleAlias, TargetKeyId: otherKey },
  variables: { TargetKeyId: 'keyId' },
  world: { ...twoKeys, aliases: [aliasOfExampleKey] },
  result: {},
  after: { aliases: [{ ...aliasOfExampleKey, key: otherKey.value }] },
  failures: [noSuchAlias, noSuchKey, keyPendingDeletion],
});

const deleteAlias = defineExample({
  id: 'delete-alias',
  operation: 'DeleteAlias',
  title: 'Delete an alias',
  prose: [
    `To delete an alias, use the ${operationLink('DeleteAlias')} operation. It returns nothing, and does not affect the KMS key. Requests that specify the key by this alias then fail.`,
  ],
  input: { AliasName: exampleAlias },
  world: { ...oneKey, aliases: [aliasOfExampleKey] },
  result: {},
  after: { aliases: [] },
  failures: [noSuchAlias, accessDenied],
});

export const aliases: Page = {
  id: 'aliases',
  anchor: 'programming-aliases',
  title: 'Working with aliases',
  prose: [
    'An alias is a friendly name for a KMS key. It is an independent resource, not a property of the key: you can create, update, and delete aliases without changing a key. An alias belongs to one account and Region, and is associated with one key at a time. The same name can identify a different key in each Region, so the same code can run in several Regions.',
    `You can use ${anAlias([...CRYPTOGRAPHIC_OPERATIONS, 'DescribeKey'])} to specify a key in cryptographic operations and in ${operationLink('DescribeKey')}. Operations that manage keys, such as ${operationLink('DisableKey')}, need the ${keyIdentifiers('DisableKey', 'KeyId')}. To use a key of another account, specify its ${keyIdentifiersElsewhere(CRYPTOGRAPHIC_OPERATIONS)}, because an alias name identifies a key in your own account.`,
    `To create, update, or delete an alias, you need permission for the alias, in an IAM policy, and for each KMS key that is affected, in its key policy. See ${developerGuide('Controlling access to aliases', 'alias-access.html')}.`,
    `Policies can allow or deny access to a KMS key based on its aliases, with the \`kms:RequestAlias\` and \`kms:ResourceAliases\` condition keys. It can take up to five minutes until a changed alias affects authorization. An alias in the \`Resource\` element of a policy statement identifies only the alias, not its key. See ${developerGuide('Use aliases to control access to KMS keys', 'alias-authorization.html')}.`,
  ],
  sections: [
    { anchor: 'create-alias', title: 'Creating an alias', examples: [createAlias] },
    { anchor: 'list-aliases', title: 'Listing aliases', examples: [listAliases, listAliasesOfKey] },
    { anchor: 'update-alias', title: 'Updating an alias', examples: [updateAlias] },
    { anchor: 'delete-alias', title: 'Deleting an alias', examples: [deleteAlias] },
  ],
};
