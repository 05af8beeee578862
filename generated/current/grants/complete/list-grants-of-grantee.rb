# ruby list-grants-of-grantee.rb
# frozen_string_literal: true

# Create an AWS KMS client
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = Aws::KMS::Client.new(region: 'us-west-2')

# List the grants on a KMS key by grantee

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
# Replace the following example role ARN with a valid one
grantee = 'arn:aws:iam::111122223333:role/test-engineer'

pages = kms_client.list_grants(
  key_id: key_id,
  grantee_principal: grantee
)
grants = pages.flat_map(&:grants)

grants.each do |item|
  puts "GrantId: #{item.grant_id}"
  puts "KeyId: #{item.key_id}"
end
