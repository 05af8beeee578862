// List KMS keys in this account
import { paginateListKeys } from '@aws-sdk/client-kms';

const Limit = 10;

const keys = [];
for await (const page of paginateListKeys({ client: kmsClient }, { Limit })) {
  keys.push(...page.Keys);
}
