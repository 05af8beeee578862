import { defineExample, type ExampleDeclaration, type Page } from '../../model/example.ts';
import type { WorldAlias } from '../../model/world.ts';
import { CLIENT_NOTE, developerGuide, operationLink } from '../links.ts';
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

/** More aliases than the limit lets into two pages; their names are in alphabetical order. */
const manyAliases = Array.from({ length: 20 }, (_item, index) => ({
  name: `alias/projectKey${String(index + 1).padStart(2, '0')}`,
  key: index % 2 === 0 ? exampleKey.value : otherKey.value,
}));

const aliasesOfExampleKey = [1, 2, 3, 4].map((digit) => ({
  name: `alias/projectKey${String(digit)}`,
  key: exampleKey.value,
}));

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

const createAlias = defineExample({
  id: 'create-alias',
  operation: 'CreateAlias',
  title: 'Create an alias for a KMS key',
  prose: [
    `To create an alias, use the ${operationLink('CreateAlias')} operation. It returns nothing. The name must begin with \`alias/\`, and must be new in your account and Region. Names that begin with \`alias/aws/\` are reserved for ${developerGuide('AWS managed keys', 'concepts.html#aws-managed-key')}.`,
    'A key can have several aliases: a new one does not replace those that it has. Like the description of a key, an alias is no place for secrets.',
    CLIENT_NOTE,
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
  title: 'List the aliases in this AWS account',
  prose: [
    `To list the aliases in your account and Region, use the ${operationLink('ListAliases')} operation. The list holds your own aliases, and those of AWS managed keys. Entries without a \`TargetKeyId\` are aliases that AWS reserves and has not given a key yet.`,
    'AWS KMS returns long lists in pages. These examples get all of them. The optional `Limit` parameter sets how many aliases a page holds at most.',
    CLIENT_NOTE,
  ],
  input: { Limit: 10 },
  paged: true,
  world: { ...twoKeys, aliases: manyAliases },
  result: { Aliases: listed(manyAliases), Truncated: false },
  after: 'unchanged',
  failures: [accessDenied],
});

const listAliasesOfKey = defineExample({
  id: 'list-aliases-of-key',
  operation: 'ListAliases',
  title: 'List the aliases for one KMS key',
  prose: [
    'To list only the aliases of one KMS key, add the `KeyId` parameter. Its value is the key ID or the key ARN of a key in the same account and Region. An alias is not allowed here.',
  ],
  input: { KeyId: exampleKey },
  paged: true,
  world: {
    ...twoKeys,
    aliases: [...aliasesOfExampleKey, { name: 'alias/projectKey5', key: otherKey.value }],
  },
  result: { Aliases: listed(aliasesOfExampleKey), Truncated: false },
  after: 'unchanged',
  failures: failuresOfReading,
});

const updateAlias = defineExample({
  id: 'update-alias',
  operation: 'UpdateAlias',
  title: 'Updating an alias',
  prose: [
    `To make an alias stand for another KMS key, use the ${operationLink('UpdateAlias')} operation. It returns nothing. The new key must be in the same account and Region as the old one, of the same type (symmetric, asymmetric or HMAC), and have the same key usage.`,
    'The operation does not touch the keys. What was encrypted under the old key still needs the old key. To change the name of an alias, delete the alias and create a new one.',
    CLIENT_NOTE,
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
  title: 'Delete an alias for a KMS key',
  prose: [
    `To delete an alias, use the ${operationLink('DeleteAlias')} operation. It returns nothing, and the KMS key remains as it is. Code that names the key by this alias fails from then on.`,
    CLIENT_NOTE,
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
    'An alias is a friendly name for a KMS key. It is a resource of its own, not a property of the key: you can create, update and delete aliases without changing a key. An alias belongs to one account and Region, and stands for one key at a time. The same name can stand for another key in another Region, so that one code runs in both.',
    `In cryptographic operations, and in ${operationLink('DescribeKey')}, an alias can take the place of a key ID. Operations that manage keys, such as ${operationLink('DisableKey')}, want the key ID or the key ARN.`,
    `Permissions can depend on aliases. Whoever can change the aliases of a key might thereby change who can use it. See ${developerGuide('Aliases in AWS KMS', 'kms-alias.html')} and ${developerGuide('ABAC for AWS KMS', 'abac.html')}.`,
  ],
  sections: [
    { anchor: 'create-alias', title: 'Creating an alias', examples: [createAlias] },
    { anchor: 'list-aliases', title: 'Listing aliases', examples: [listAliases, listAliasesOfKey] },
    { anchor: 'update-alias', title: 'Updating an alias', examples: [updateAlias] },
    { anchor: 'delete-alias', title: 'Deleting an alias', examples: [deleteAlias] },
  ],
};
