# Create a KMS key

desc = 'Key for protecting critical data'

response = kms_client.create_key(
  description: desc
)
key_metadata = response.key_metadata
