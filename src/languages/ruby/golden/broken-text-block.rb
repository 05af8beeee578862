# Try a template

description = "{\n  JSON\n\"\"\"\n'@\n’@ \\ `${x}\n}"

response = kms_client.create_key(
  description: description
)
key_metadata = response.key_metadata
