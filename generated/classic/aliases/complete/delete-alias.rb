# ruby delete-alias.rb
# frozen_string_literal: true

# Create an AWS KMS client
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kmsClient = Aws::KMS::Client.new(region: 'us-west-2')

# Delete an alias

# Replace the following example alias name with a valid alias name
alias_name = 'alias/projectKey1'

response = kmsClient.delete_alias({
  alias_name: alias_name
})

puts 'DeleteAlias has succeeded.'
