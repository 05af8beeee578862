// node list-grants.mjs

// Create an AWS KMS client
import { KMSClient } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMSClient({ region: 'us-west-2' });

// List the grants on a KMS key
import { paginateListGrants } from '@aws-sdk/client-kms';

// Replace the following example key ARN with a valid key ID or key ARN
const keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

const grants = [];
for await (const page of paginateListGrants({ client: kmsClient }, { KeyId: keyId })) {
  grants.push(...(page.Grants ?? []));
}

for (const item of grants) {
  console.log('GrantId:', item.GrantId);
  console.log('KeyId:', item.KeyId);
}
