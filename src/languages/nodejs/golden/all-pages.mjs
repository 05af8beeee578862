// Try a template
import { paginateListKeys } from '@aws-sdk/client-kms';

const Limit = 1;

const keys = [];
for await (const page of paginateListKeys({ client: kmsClient }, { Limit })) {
  keys.push(...page.Keys);
}
