# python3 list-grants-of-grantee.py

# Create an AWS KMS client
import boto3

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = boto3.client('kms', region_name='us-west-2')

# List the grants on a KMS key by grantee

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
# Replace the following example role ARN with a valid one
grantee = 'arn:aws:iam::111122223333:role/test-engineer'

paginator = kms_client.get_paginator('list_grants')
grants = []
for page in paginator.paginate(KeyId=key_id, GranteePrincipal=grantee):
    grants.extend(page['Grants'])

for item in grants:
    print('GrantId:', item['GrantId'])
    print('KeyId:', item['KeyId'])
