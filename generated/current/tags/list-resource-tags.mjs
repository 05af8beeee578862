// List the tags of a KMS key
import { paginateListResourceTags } from '@aws-sdk/client-kms';

// Replace the following example key ARN with a valid key ID or key ARN
const keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

const tags = [];
for await (const page of paginateListResourceTags({ client: kmsClient }, { KeyId: keyId })) {
  tags.push(...(page.Tags ?? []));
}
