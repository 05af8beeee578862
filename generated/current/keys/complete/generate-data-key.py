# python3 generate-data-key.py

# Create an AWS KMS client
import boto3

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = boto3.client('kms', region_name='us-west-2')

# Generate a data key

# Replace the following example key ARN with any valid key identifier
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
key_spec = 'AES_256'

response = kms_client.generate_data_key(
    KeyId=key_id,
    KeySpec=key_spec,
)
plaintext_key = response['Plaintext']
encrypted_key = response['CiphertextBlob']

print('Plaintext:', len(plaintext_key), 'bytes')
print('CiphertextBlob:', len(encrypted_key), 'bytes')
