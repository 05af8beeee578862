# python3 delete-alias.py

# Create an AWS KMS client
import boto3

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = boto3.client('kms', region_name='us-west-2')

# Delete an alias

# Replace the following example alias name with a valid alias name
alias_name = 'alias/projectKey1'

kms_client.delete_alias(
    AliasName=alias_name,
)

print('DeleteAlias has succeeded.')
