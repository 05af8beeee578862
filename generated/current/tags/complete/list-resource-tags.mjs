// node list-resource-tags.mjs

// Create an AWS KMS client
import { KMSClient } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMSClient({ region: 'us-west-2' });

// List the tags of a KMS key
import { paginateListResourceTags } from '@aws-sdk/client-kms';

// Replace the following example key ARN with a valid key ID or key ARN
const keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

const tags = [];
for await (const page of paginateListResourceTags({ client: kmsClient }, { KeyId: keyId })) {
  tags.push(...(page.Tags ?? []));
}

for (const item of tags) {
  console.log('TagKey:', item.TagKey);
  console.log('TagValue:', item.TagValue);
}
