# List KMS keys in this account

limit = 10

response = kmsClient.list_keys({
  limit: limit
})
keys = response.flat_map { |page| page.keys }
