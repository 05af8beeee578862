# ruby re-encrypt-with-encryption-context.rb
# frozen_string_literal: true

# Create an AWS KMS client
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kmsClient = Aws::KMS::Client.new(region: 'us-west-2')

# Re-encrypt a data key with an encryption context

# Replace the following example ciphertext with one of your own
ciphertext_blob = 'AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE'.unpack1('m')
# Replace the following example key ARN with a valid key ID or key ARN
source_key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
source_encryption_context = { 'Department' => 'Finance', 'Purpose' => 'Payroll' }
# Replace the following example key ARN with any valid key identifier
destination_key_id = 'arn:aws:kms:us-west-2:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321'
destination_encryption_context = { 'Department' => 'Finance', 'Purpose' => 'Billing' }

response = kmsClient.re_encrypt({
  ciphertext_blob: ciphertext_blob,
  source_key_id: source_key_id,
  source_encryption_context: source_encryption_context,
  destination_key_id: destination_key_id,
  destination_encryption_context: destination_encryption_context
})
destination_ciphertext_blob = response.ciphertext_blob

puts "CiphertextBlob: #{destination_ciphertext_blob.bytesize} bytes"
