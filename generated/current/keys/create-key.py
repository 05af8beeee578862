# Create a KMS key

desc = 'Key for protecting critical data'

response = kms_client.create_key(
    Description=desc,
)
key_metadata = response['KeyMetadata']
