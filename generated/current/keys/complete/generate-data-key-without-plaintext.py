# python3 generate-data-key-without-plaintext.py

# Create an AWS KMS client
import boto3

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = boto3.client('kms', region_name='us-west-2')

# Generate an encrypted data key

# Replace the following example key ARN with any valid key identifier
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
key_spec = 'AES_256'
encryption_context = {'Department': 'Finance', 'Purpose': 'Payroll'}

response = kms_client.generate_data_key_without_plaintext(
    KeyId=key_id,
    KeySpec=key_spec,
    EncryptionContext=encryption_context,
)
encrypted_key = response['CiphertextBlob']

print('CiphertextBlob:', len(encrypted_key), 'bytes')
