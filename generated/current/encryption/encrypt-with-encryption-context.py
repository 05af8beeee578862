# Encrypt a small secret with an encryption context

# Replace the following example key ARN with any valid key identifier
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
plaintext = b'example-database-password'
encryption_context = {'Department': 'Finance', 'Purpose': 'Payroll'}

response = kms_client.encrypt(
    KeyId=key_id,
    Plaintext=plaintext,
    EncryptionContext=encryption_context,
)
ciphertext = response['CiphertextBlob']
