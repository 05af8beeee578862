# Try a template

description = 'It\'s "quoted" and $not \\ #{replaced} ’'

response = kms_client.create_key(
  description: description
)
key_metadata = response.key_metadata
