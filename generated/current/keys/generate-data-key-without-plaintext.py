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
