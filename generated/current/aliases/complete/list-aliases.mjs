// node list-aliases.mjs

// Create an AWS KMS client
import { KMSClient } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMSClient({ region: 'us-west-2' });

// List the aliases in an account
import { paginateListAliases } from '@aws-sdk/client-kms';

const aliases = [];
for await (const page of paginateListAliases({ client: kmsClient }, {})) {
  aliases.push(...(page.Aliases ?? []));
}

for (const item of aliases) {
  console.log('AliasName:', item.AliasName);
  console.log('AliasArn:', item.AliasArn);
}
