# Try a template

limit = 1

pages = kms_client.list_keys(
  limit: limit
)
keys = pages.flat_map(&:keys)
