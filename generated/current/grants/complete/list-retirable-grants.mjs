// node list-retirable-grants.mjs

// Create an AWS KMS client
import { KMSClient } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMSClient({ region: 'us-west-2' });

// List the grants that a principal can retire
import { paginateListRetirableGrants } from '@aws-sdk/client-kms';

// Replace the following example role ARN with a valid one
const retiringPrincipal = 'arn:aws:iam::111122223333:role/key-administrator';

const grants = [];
for await (const page of paginateListRetirableGrants(
  { client: kmsClient },
  { RetiringPrincipal: retiringPrincipal },
)) {
  grants.push(...(page.Grants ?? []));
}

for (const item of grants) {
  console.log('GrantId:', item.GrantId);
  console.log('KeyId:', item.KeyId);
}
