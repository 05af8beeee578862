# python3 encrypt-with-encryption-context.py

# Create an AWS KMS client
import boto3

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = boto3.client('kms', region_name='us-west-2')

# Encrypt a small secret with an encryption context

# Replace the following example key ARN with any valid key identifier
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
plaintext = b'example-database-password'
encryption_context = {'Department': 'Finance', 'Purpose': 'Payroll'}

response = kms_client.encrypt(
    KeyId=key_id,
    Plaintext=plaintext,
    EncryptionContext=encryption_context
)
ciphertext = response['CiphertextBlob']

print('CiphertextBlob:', len(ciphertext), 'bytes')
