# ruby list-aliases.rb
# frozen_string_literal: true

# Create an AWS KMS client
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = Aws::KMS::Client.new(region: 'us-west-2')

# List the aliases in an account

pages = kms_client.list_aliases
aliases = pages.flat_map(&:aliases)

aliases.each do |item|
  puts "AliasName: #{item.alias_name}"
  puts "AliasArn: #{item.alias_arn}"
end
