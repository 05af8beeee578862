# ruby list-aliases-of-key.rb
# frozen_string_literal: true

# Create an AWS KMS client
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kmsClient = Aws::KMS::Client.new(region: 'us-west-2')

# List the aliases of one KMS key

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
limit = 10

response = kmsClient.list_aliases({
  key_id: key_id,
  limit: limit
})
aliases = response.flat_map { |page| page.aliases }

aliases.each do |item|
  puts "AliasName: #{item.alias_name}"
  puts "AliasArn: #{item.alias_arn}"
end
