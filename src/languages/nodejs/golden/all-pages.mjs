// Try a template
import { paginateListKeys } from '@aws-sdk/client-kms';

const limit = 1;

const keys = [];
for await (const page of paginateListKeys({ client: kmsClient }, { Limit: limit })) {
  keys.push(...(page.Keys ?? []));
}
