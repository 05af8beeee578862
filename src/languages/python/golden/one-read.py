# Try a template

# Replace the following example key ARN with any valid key identifier
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
message = b'\x01\x02'

response = kms_client.encrypt(
    KeyId=key_id,
    Plaintext=message
)
ciphertext = response['CiphertextBlob']
