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
