# ruby generate-data-key.rb
# frozen_string_literal: true

# Create an AWS KMS client
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kmsClient = Aws::KMS::Client.new(region: 'us-west-2')

# Generate a data key

# Replace the following example key ARN with any valid key identifier
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
key_spec = 'AES_256'

response = kmsClient.generate_data_key({
  key_id: key_id,
  key_spec: key_spec
})
plaintext_key = response.plaintext
encrypted_key = response.ciphertext_blob

puts "Plaintext: #{plaintext_key.bytesize} bytes"
puts "CiphertextBlob: #{encrypted_key.bytesize} bytes"
