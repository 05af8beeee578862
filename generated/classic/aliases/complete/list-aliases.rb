# ruby list-aliases.rb
# frozen_string_literal: true

# Create an AWS KMS client
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kmsClient = Aws::KMS::Client.new(region: 'us-west-2')

# List the aliases in an account

response = kmsClient.list_aliases
aliases = response.flat_map { |page| page.aliases }

aliases.each do |item|
  puts "AliasName: #{item.alias_name}"
  puts "AliasArn: #{item.alias_arn}"
end
