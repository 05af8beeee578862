# python3 list-keys.py

# Create an AWS KMS client
import boto3

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = boto3.client('kms', region_name='us-west-2')

# List the KMS keys in an account

paginator = kms_client.get_paginator('list_keys')
keys = []
for page in paginator.paginate():
    keys.extend(page['Keys'])

for item in keys:
    print('KeyArn:', item['KeyArn'])
