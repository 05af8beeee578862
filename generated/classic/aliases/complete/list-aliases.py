# python3 list-aliases.py

# Create an AWS KMS client
import boto3

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = boto3.client('kms', region_name='us-west-2')

# List the aliases in an account

paginator = kms_client.get_paginator('list_aliases')
aliases = []
for page in paginator.paginate():
    aliases.extend(page['Aliases'])

for item in aliases:
    print('AliasName:', item['AliasName'])
    print('AliasArn:', item['AliasArn'])
