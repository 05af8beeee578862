require 'aws-sdk-kms'

Aws.config.update(region: 'eu-west-1')
puts Aws::KMS::Client.new.config.region
