// List the aliases in an account
import { paginateListAliases } from '@aws-sdk/client-kms';

const aliases = [];
for await (const page of paginateListAliases({ client: kmsClient }, {})) {
  aliases.push(...(page.Aliases ?? []));
}
