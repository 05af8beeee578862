# Enable automatic rotation of a KMS key

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
rotation_period_in_days = 180

kms_client.enable_key_rotation(
  key_id: key_id,
  rotation_period_in_days: rotation_period_in_days
)
