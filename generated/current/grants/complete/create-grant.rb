# ruby create-grant.rb
# frozen_string_literal: true

# Create an AWS KMS client
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = Aws::KMS::Client.new(region: 'us-west-2')

# Create a grant

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
# Replace the following example role ARN with a valid one
grantee_principal = 'arn:aws:iam::111122223333:role/test-engineer'
# Replace the following example role ARN with a valid one
retiring_principal = 'arn:aws:iam::111122223333:role/key-administrator'
operations = ['GenerateDataKey', 'Decrypt']
name = 'test-engineer-data-keys'

response = kms_client.create_grant(
  key_id: key_id,
  grantee_principal: grantee_principal,
  retiring_principal: retiring_principal,
  operations: operations,
  name: name
)

puts "GrantToken: #{response.grant_token}"
puts "GrantId: #{response.grant_id}"
