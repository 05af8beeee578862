# Try a template

limit = 1

response = kmsClient.list_keys({
  limit: limit
})
keys = response.flat_map { |page| page.keys }
