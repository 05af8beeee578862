# python3 create-key-with-tags.py

# Create an AWS KMS client
import boto3

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = boto3.client('kms', region_name='us-west-2')

# Create a KMS key with tags

desc = 'Key for protecting critical data'
tags = [
    {'TagKey': 'Department', 'TagValue': 'Finance'},
    {'TagKey': 'CostCenter', 'TagValue': '87654'},
]

response = kms_client.create_key(
    Description=desc,
    Tags=tags
)

print('Arn:', response['KeyMetadata']['Arn'])
print('Description:', response['KeyMetadata']['Description'])
print('KeyState:', response['KeyMetadata']['KeyState'])
print('KeySpec:', response['KeyMetadata']['KeySpec'])
print('KeyUsage:', response['KeyMetadata']['KeyUsage'])
