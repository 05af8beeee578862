# ruby list-keys.rb

# Create an AWS KMS client
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kmsClient = Aws::KMS::Client.new(region: 'us-west-2')

# List KMS keys in this account

limit = 10

response = kmsClient.list_keys({
  limit: limit
})
keys = response.flat_map { |page| page.keys }

keys.each do |item|
  puts "KeyArn: #{item.key_arn}"
end
