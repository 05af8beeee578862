# ruby describe-key.rb
# frozen_string_literal: true

# Create an AWS KMS client
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kmsClient = Aws::KMS::Client.new(region: 'us-west-2')

# Describe a KMS key

# Replace the following example key ARN with any valid key identifier
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'

response = kmsClient.describe_key({
  key_id: key_id
})

puts "Arn: #{response.key_metadata.arn}"
puts "Description: #{response.key_metadata.description}"
puts "KeyState: #{response.key_metadata.key_state}"
puts "KeySpec: #{response.key_metadata.key_spec}"
puts "KeyUsage: #{response.key_metadata.key_usage}"
