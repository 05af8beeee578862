# Create an AWS KMS client
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = Aws::KMS::Client.new(region: 'us-west-2')
