# python3 list-retirable-grants.py

# Create an AWS KMS client
import boto3

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = boto3.client('kms', region_name='us-west-2')

# List the grants that a principal can retire

# Replace the following example role ARN with a valid one
retiring_principal = 'arn:aws:iam::111122223333:role/key-administrator'

paginator = kms_client.get_paginator('list_retirable_grants')
grants = []
for page in paginator.paginate(RetiringPrincipal=retiring_principal):
    grants.extend(page['Grants'])

for item in grants:
    print('GrantId:', item['GrantId'])
    print('KeyId:', item['KeyId'])
