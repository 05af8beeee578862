# ruby list-keys.rb
# frozen_string_literal: true

# Create an AWS KMS client
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kmsClient = Aws::KMS::Client.new(region: 'us-west-2')

# List the KMS keys in an account

response = kmsClient.list_keys
keys = response.flat_map { |page| page.keys }

keys.each do |item|
  puts "KeyArn: #{item.key_arn}"
end
