// List the aliases in this AWS account
import { paginateListAliases } from '@aws-sdk/client-kms';

const Limit = 10;

const aliases = [];
for await (const page of paginateListAliases({ client: kmsClient }, { Limit })) {
  aliases.push(...page.Aliases);
}
