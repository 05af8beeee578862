# python3 create-key.py

# Create an AWS KMS client
import boto3

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = boto3.client('kms', region_name='us-west-2')

# Create a KMS key

desc = 'Key for protecting critical data'

response = kms_client.create_key(
    Description=desc
)

print('Arn:', response['KeyMetadata']['Arn'])
print('Description:', response['KeyMetadata']['Description'])
print('KeyState:', response['KeyMetadata']['KeyState'])
print('KeySpec:', response['KeyMetadata']['KeySpec'])
print('KeyUsage:', response['KeyMetadata']['KeyUsage'])
