# ruby encrypt-with-encryption-context.rb
# frozen_string_literal: true

# Create an AWS KMS client
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kmsClient = Aws::KMS::Client.new(region: 'us-west-2')

# Encrypt a small secret with an encryption context

# Replace the following example key ARN with any valid key identifier
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
plaintext = 'example-database-password'
encryption_context = { 'Department' => 'Finance', 'Purpose' => 'Payroll' }

response = kmsClient.encrypt({
  key_id: key_id,
  plaintext: plaintext,
  encryption_context: encryption_context
})
ciphertext = response.ciphertext_blob

puts "CiphertextBlob: #{ciphertext.bytesize} bytes"
