# python3 encrypt.py

# Create an AWS KMS client
import boto3

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = boto3.client('kms', region_name='us-west-2')

# Encrypt a small secret

# Replace the following example key ARN with any valid key identifier
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
plaintext = b'example-database-password'

response = kms_client.encrypt(
    KeyId=key_id,
    Plaintext=plaintext
)
ciphertext = response['CiphertextBlob']

print('CiphertextBlob:', len(ciphertext), 'bytes')
