# ruby list-retirable-grants.rb
# frozen_string_literal: true

# Create an AWS KMS client
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kmsClient = Aws::KMS::Client.new(region: 'us-west-2')

# List the grants that a principal can retire

# Replace the following example role ARN with a valid one
retiring_principal = 'arn:aws:iam::111122223333:role/key-administrator'

response = kmsClient.list_retirable_grants({
  retiring_principal: retiring_principal
})
grants = response.flat_map { |page| page.grants }

grants.each do |item|
  puts "GrantId: #{item.grant_id}"
  puts "KeyId: #{item.key_id}"
end
