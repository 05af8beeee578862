# ruby list-retirable-grants.rb
# frozen_string_literal: true

# Create an AWS KMS client
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = Aws::KMS::Client.new(region: 'us-west-2')

# List the grants that a principal can retire

# Replace the following example role ARN with a valid one
retiring_principal = 'arn:aws:iam::111122223333:role/key-administrator'

pages = kms_client.list_retirable_grants(
  retiring_principal: retiring_principal
)
grants = pages.flat_map(&:grants)

grants.each do |item|
  puts "GrantId: #{item.grant_id}"
  puts "KeyId: #{item.key_id}"
end
