# python3 re-encrypt-with-encryption-context.py

# Create an AWS KMS client
import boto3

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = boto3.client('kms', region_name='us-west-2')

# Re-encrypt a data key with an encryption context
import base64

# Replace the following example ciphertext with one of your own
ciphertext_blob = base64.b64decode(
    'AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE'
)
# Replace the following example key ARN with a valid key ID or key ARN
source_key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
source_encryption_context = {'Department': 'Finance', 'Purpose': 'Payroll'}
# Replace the following example key ARN with any valid key identifier
destination_key_id = 'arn:aws:kms:us-west-2:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321'
destination_encryption_context = {'Department': 'Finance', 'Purpose': 'Billing'}

response = kms_client.re_encrypt(
    CiphertextBlob=ciphertext_blob,
    SourceKeyId=source_key_id,
    SourceEncryptionContext=source_encryption_context,
    DestinationKeyId=destination_key_id,
    DestinationEncryptionContext=destination_encryption_context,
)
destination_ciphertext_blob = response['CiphertextBlob']

print('CiphertextBlob:', len(destination_ciphertext_blob), 'bytes')
