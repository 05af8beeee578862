# Get the rotation status of a KMS key

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'

response = kms_client.get_key_rotation_status(
    KeyId=key_id,
)
is_rotated = response['KeyRotationEnabled']
