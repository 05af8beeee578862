# ruby schedule-key-deletion.rb
# frozen_string_literal: true

# Create an AWS KMS client
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = Aws::KMS::Client.new(region: 'us-west-2')

# Schedule the deletion of a KMS key

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
pending_window_in_days = 7

response = kms_client.schedule_key_deletion(
  key_id: key_id,
  pending_window_in_days: pending_window_in_days
)
deletion_date = response.deletion_date

puts "DeletionDate: #{deletion_date}"
