# python3 list-aliases-of-key.py

# Create an AWS KMS client
import boto3

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = boto3.client('kms', region_name='us-west-2')

# List the aliases of one KMS key

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
limit = 10

paginator = kms_client.get_paginator('list_aliases')
aliases = []
for page in paginator.paginate(KeyId=key_id, Limit=limit):
    aliases.extend(page['Aliases'])

for item in aliases:
    print('AliasName:', item['AliasName'])
    print('AliasArn:', item['AliasArn'])
