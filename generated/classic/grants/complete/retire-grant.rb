# ruby retire-grant.rb
# frozen_string_literal: true

# Create an AWS KMS client
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kmsClient = Aws::KMS::Client.new(region: 'us-west-2')

# Retire a grant

# Replace the following example grant token with a valid one
grant_token = 'AQpAEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLE'

response = kmsClient.retire_grant({
  grant_token: grant_token
})

puts 'RetireGrant has succeeded.'
