# Try a template
require 'aws-sdk-kms'

# Replace the following example AWS Region with the Region of your KMS keys
kmsClient = Aws::KMS::Client.new(region: 'us-west-2')
