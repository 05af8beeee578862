# ruby create-key.rb
# frozen_string_literal: true

# Create an AWS KMS client
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = Aws::KMS::Client.new(region: 'us-west-2')

# Create a KMS key

desc = 'Key for protecting critical data'

response = kms_client.create_key(
  description: desc
)
key_metadata = response.key_metadata

puts "Arn: #{key_metadata.arn}"
puts "Description: #{key_metadata.description}"
puts "KeyState: #{key_metadata.key_state}"
puts "KeySpec: #{key_metadata.key_spec}"
puts "KeyUsage: #{key_metadata.key_usage}"
