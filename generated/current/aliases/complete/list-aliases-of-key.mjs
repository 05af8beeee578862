// node list-aliases-of-key.mjs

// Create an AWS KMS client
import { KMSClient } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMSClient({ region: 'us-west-2' });

// List the aliases of one KMS key
import { paginateListAliases } from '@aws-sdk/client-kms';

// Replace the following example key ARN with a valid key ID or key ARN
const keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const limit = 10;

const aliases = [];
for await (const page of paginateListAliases(
  { client: kmsClient },
  { KeyId: keyId, Limit: limit },
)) {
  aliases.push(...(page.Aliases ?? []));
}

for (const item of aliases) {
  console.log('AliasName:', item.AliasName);
  console.log('AliasArn:', item.AliasArn);
}
