# Try a template

response = kmsClient.list_keys
