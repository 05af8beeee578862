# python3 describe-key.py

# Create an AWS KMS client
import boto3

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = boto3.client('kms', region_name='us-west-2')

# Describe a KMS key

# Replace the following example key ARN with any valid key identifier
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'

response = kms_client.describe_key(
    KeyId=key_id,
)
key_metadata = response['KeyMetadata']

print('Arn:', key_metadata['Arn'])
print('Description:', key_metadata['Description'])
print('KeyState:', key_metadata['KeyState'])
print('KeySpec:', key_metadata['KeySpec'])
print('KeyUsage:', key_metadata['KeyUsage'])
