# ruby list-resource-tags.rb
# frozen_string_literal: true

# Create an AWS KMS client
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = Aws::KMS::Client.new(region: 'us-west-2')

# List the tags of a KMS key

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'

pages = kms_client.list_resource_tags(
  key_id: key_id
)
tags = pages.flat_map(&:tags)

tags.each do |item|
  puts "TagKey: #{item.tag_key}"
  puts "TagValue: #{item.tag_value}"
end
