# ruby list-keys.rb
# frozen_string_literal: true

# Create an AWS KMS client
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = Aws::KMS::Client.new(region: 'us-west-2')

# List the KMS keys in an account

pages = kms_client.list_keys
keys = pages.flat_map(&:keys)

keys.each do |item|
  puts "KeyArn: #{item.key_arn}"
end
