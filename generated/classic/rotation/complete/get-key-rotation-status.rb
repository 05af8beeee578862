# ruby get-key-rotation-status.rb
# frozen_string_literal: true

# Create an AWS KMS client
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kmsClient = Aws::KMS::Client.new(region: 'us-west-2')

# Get the rotation status of a KMS key

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'

response = kmsClient.get_key_rotation_status({
  key_id: key_id
})
is_rotated = response.key_rotation_enabled

puts "KeyRotationEnabled: #{is_rotated}"
