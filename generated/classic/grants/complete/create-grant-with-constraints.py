# python3 create-grant-with-constraints.py

# Create an AWS KMS client
import boto3

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = boto3.client('kms', region_name='us-west-2')

# Create a grant with a constraint

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
# Replace the following example role ARN with a valid one
grantee_principal = 'arn:aws:iam::111122223333:role/test-engineer'
# Replace the following example role ARN with a valid one
retiring_principal = 'arn:aws:iam::111122223333:role/key-administrator'
operations = ['GenerateDataKey', 'Decrypt']
name = 'test-engineer-data-keys'
constraints = {'EncryptionContextSubset': {'Department': 'Finance'}}

response = kms_client.create_grant(
    KeyId=key_id,
    GranteePrincipal=grantee_principal,
    RetiringPrincipal=retiring_principal,
    Operations=operations,
    Name=name,
    Constraints=constraints
)

print('GrantToken:', response['GrantToken'])
print('GrantId:', response['GrantId'])
