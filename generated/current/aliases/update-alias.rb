# Update an alias

# Replace the following example alias name with a valid alias name
alias_name = 'alias/projectKey1'
# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321'

kms_client.update_alias(
  alias_name: alias_name,
  target_key_id: key_id
)
