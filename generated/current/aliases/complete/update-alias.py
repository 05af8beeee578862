# python3 update-alias.py

# Create an AWS KMS client
import boto3

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = boto3.client('kms', region_name='us-west-2')

# Update an alias

# Replace the following example alias name with a valid alias name
alias_name = 'alias/projectKey1'
# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321'

kms_client.update_alias(
    AliasName=alias_name,
    TargetKeyId=key_id,
)

print('UpdateAlias has succeeded.')
