# List the KMS keys in an account

response = kmsClient.list_keys
keys = response.flat_map { |page| page.keys }
