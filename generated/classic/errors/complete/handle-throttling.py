# python3 handle-throttling.py

# Create an AWS KMS client
import boto3

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = boto3.client('kms', region_name='us-west-2')

# Handle throttling

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'

try:
    kms_client.enable_key_rotation(
        KeyId=key_id
    )
except kms_client.exceptions.ClientError as error:
    if error.response['Error']['Code'] != 'ThrottlingException':
        raise
    print('AWS KMS throttles the requests.')
