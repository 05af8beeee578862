# ruby generate-random.rb
# frozen_string_literal: true

# Create an AWS KMS client
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kmsClient = Aws::KMS::Client.new(region: 'us-west-2')

# Generate random bytes

number_of_bytes = 32

response = kmsClient.generate_random({
  number_of_bytes: number_of_bytes
})
random_bytes = response.plaintext

puts "Plaintext: #{random_bytes.bytesize} bytes"
