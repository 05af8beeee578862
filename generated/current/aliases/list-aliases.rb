# List the aliases in an account

pages = kms_client.list_aliases
aliases = pages.flat_map(&:aliases)
