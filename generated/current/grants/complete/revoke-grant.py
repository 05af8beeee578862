# python3 revoke-grant.py

# Create an AWS KMS client
import boto3

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = boto3.client('kms', region_name='us-west-2')

# Revoke a grant on a KMS key

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
# Replace the following example grant ID with a valid one
grant_id = '0c237476b39f8bc44e45212e08498fbe3151305030726c0590dd8d3e9f3d6a60'

kms_client.revoke_grant(
    KeyId=key_id,
    GrantId=grant_id,
)

print('RevokeGrant has succeeded.')
