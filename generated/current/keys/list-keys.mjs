// List the KMS keys in an account
import { paginateListKeys } from '@aws-sdk/client-kms';

const keys = [];
for await (const page of paginateListKeys({ client: kmsClient }, {})) {
  keys.push(...(page.Keys ?? []));
}
