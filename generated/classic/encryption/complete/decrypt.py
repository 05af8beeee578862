# python3 decrypt.py

# Create an AWS KMS client
import boto3

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = boto3.client('kms', region_name='us-west-2')

# Decrypt a data key
import base64

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
# Replace the following example ciphertext with one of your own
ciphertext = base64.b64decode('AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE')

response = kms_client.decrypt(
    KeyId=key_id,
    CiphertextBlob=ciphertext
)
plaintext = response['Plaintext']

print('Plaintext:', len(plaintext), 'bytes')
