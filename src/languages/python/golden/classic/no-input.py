# Try a template

response = kms_client.list_keys()
