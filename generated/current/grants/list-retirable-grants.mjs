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
