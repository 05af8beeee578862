# List the aliases in this AWS account

limit = 10

response = kmsClient.list_aliases({
  limit: limit
})
aliases = response.flat_map { |page| page.aliases }
