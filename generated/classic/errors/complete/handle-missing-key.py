# python3 handle-missing-key.py

# Create an AWS KMS client
import boto3

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = boto3.client('kms', region_name='us-west-2')

# Handle a missing KMS key

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'

try:
    kms_client.enable_key(
        KeyId=key_id
    )
except kms_client.exceptions.NotFoundException:
    print('The KMS key does not exist.')
