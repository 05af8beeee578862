# ruby create-key-with-tags.rb
# frozen_string_literal: true

# Create an AWS KMS client
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kmsClient = Aws::KMS::Client.new(region: 'us-west-2')

# Create a KMS key with tags

desc = 'Key for protecting critical data'
tags = [
  { tag_key: 'Department', tag_value: 'Finance' },
  { tag_key: 'CostCenter', tag_value: '87654' }
]

response = kmsClient.create_key({
  description: desc,
  tags: tags
})

puts "Arn: #{response.key_metadata.arn}"
puts "Description: #{response.key_metadata.description}"
puts "KeyState: #{response.key_metadata.key_state}"
puts "KeySpec: #{response.key_metadata.key_spec}"
puts "KeyUsage: #{response.key_metadata.key_usage}"
