// node list-keys.mjs

// Create an AWS KMS client
import { KMSClient } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMSClient({ region: 'us-west-2' });

// List the KMS keys in an account
import { paginateListKeys } from '@aws-sdk/client-kms';

const keys = [];
for await (const page of paginateListKeys({ client: kmsClient }, {})) {
  keys.push(...(page.Keys ?? []));
}

for (const item of keys) {
  console.log('KeyArn:', item.KeyArn);
}
