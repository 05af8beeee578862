// List the grants on a KMS key by grantee
import { paginateListGrants } from '@aws-sdk/client-kms';

// Replace the following example key ARN with a valid key ID or key ARN
const keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
// Replace the following example role ARN with a valid one
const grantee = 'arn:aws:iam::111122223333:role/test-engineer';

const grants = [];
for await (const page of paginateListGrants(
  { client: kmsClient },
  { KeyId: keyId, GranteePrincipal: grantee },
)) {
  grants.push(...(page.Grants ?? []));
}
