# Try a template

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'

begin
  kms_client.enable_key(
    key_id: key_id
  )
rescue Aws::KMS::Errors::AccessDeniedException
  puts 'Access is denied.'
end
