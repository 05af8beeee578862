# ruby encrypt.rb

# Create an AWS KMS client
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kmsClient = Aws::KMS::Client.new(region: 'us-west-2')

# Encrypt a data key

# Replace the following example key ARN with any valid key identifier
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
plaintext = "\x01\x02\x03\x04\x05\x06\x07\x08\x09\x00".b

response = kmsClient.encrypt({
  key_id: key_id,
  plaintext: plaintext
})
ciphertext = response.ciphertext_blob

puts "CiphertextBlob: #{ciphertext.bytesize} bytes"
