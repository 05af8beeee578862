# python3 create-key.py

# Create an AWS KMS client
import boto3

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = boto3.client('kms', region_name='us-west-2')

# Create a KMS key

desc = 'Key for protecting critical data'

response = kms_client.create_key(
    Description=desc,
)
key_metadata = response['KeyMetadata']

print('Arn:', key_metadata['Arn'])
print('Description:', key_metadata['Description'])
print('KeyState:', key_metadata['KeyState'])
print('KeySpec:', key_metadata['KeySpec'])
print('KeyUsage:', key_metadata['KeyUsage'])
