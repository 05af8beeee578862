# ruby decrypt.rb
# frozen_string_literal: true

# Create an AWS KMS client
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = Aws::KMS::Client.new(region: 'us-west-2')

# Decrypt a data key

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
# Replace the following example ciphertext with one of your own
ciphertext = 'AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE'.unpack1('m')

response = kms_client.decrypt(
  key_id: key_id,
  ciphertext_blob: ciphertext
)
plaintext = response.plaintext

puts "Plaintext: #{plaintext.bytesize} bytes"
