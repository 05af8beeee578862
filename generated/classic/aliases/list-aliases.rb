# List the aliases in an account

response = kmsClient.list_aliases
aliases = response.flat_map { |page| page.aliases }
