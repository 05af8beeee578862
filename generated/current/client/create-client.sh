# Replace the following example AWS Region with the Region of your KMS keys
export AWS_REGION='us-west-2'
