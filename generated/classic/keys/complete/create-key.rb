# ruby create-key.rb
# frozen_string_literal: true

# Create an AWS KMS client
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kmsClient = Aws::KMS::Client.new(region: 'us-west-2')

# Create a KMS key

desc = 'Key for protecting critical data'

response = kmsClient.create_key({
  description: desc
})

puts "Arn: #{response.key_metadata.arn}"
puts "Description: #{response.key_metadata.description}"
puts "KeyState: #{response.key_metadata.key_state}"
puts "KeySpec: #{response.key_metadata.key_spec}"
puts "KeyUsage: #{response.key_metadata.key_usage}"
