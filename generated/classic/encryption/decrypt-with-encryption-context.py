# Decrypt a data key with an encryption context
import base64

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
# Replace the following example ciphertext with one of your own
ciphertext = base64.b64decode('AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE')
encryption_context = {'Department': 'Finance', 'Purpose': 'Payroll'}

response = kms_client.decrypt(
    KeyId=key_id,
    CiphertextBlob=ciphertext,
    EncryptionContext=encryption_context
)
plaintext = response['Plaintext']
