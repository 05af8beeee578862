// Listing grants that a principal may retire
import { paginateListRetirableGrants } from '@aws-sdk/client-kms';

// Replace the following example role ARN with a valid one
const RetiringPrincipal = 'arn:aws:iam::111122223333:role/test-engineer';

const grants = [];
for await (const page of paginateListRetirableGrants(
  { client: kmsClient },
  { RetiringPrincipal },
)) {
  grants.push(...page.Grants);
}
