# python3 retire-grant.py

# Create an AWS KMS client
import boto3

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = boto3.client('kms', region_name='us-west-2')

# Retire a grant

# Replace the following example grant token with a valid one
grant_token = 'AQpAEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLE'

kms_client.retire_grant(
    GrantToken=grant_token,
)

print('RetireGrant has succeeded.')
