# List the KMS keys in an account

pages = kms_client.list_keys
keys = pages.flat_map(&:keys)
