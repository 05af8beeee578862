# ruby generate-data-key-without-plaintext.rb
# frozen_string_literal: true

# Create an AWS KMS client
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kmsClient = Aws::KMS::Client.new(region: 'us-west-2')

# Generate an encrypted data key

# Replace the following example key ARN with any valid key identifier
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
key_spec = 'AES_256'
encryption_context = { 'Department' => 'Finance', 'Purpose' => 'Payroll' }

response = kmsClient.generate_data_key_without_plaintext({
  key_id: key_id,
  key_spec: key_spec,
  encryption_context: encryption_context
})
encrypted_key = response.ciphertext_blob

puts "CiphertextBlob: #{encrypted_key.bytesize} bytes"
