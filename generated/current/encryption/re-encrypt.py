# Re-encrypt a data key
import base64

# Replace the following example ciphertext with one of your own
ciphertext_blob = base64.b64decode(
    'AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE'
)
# Replace the following example key ARN with a valid key ID or key ARN
source_key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
# Replace the following example key ARN with any valid key identifier
destination_key_id = 'arn:aws:kms:us-west-2:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321'

response = kms_client.re_encrypt(
    CiphertextBlob=ciphertext_blob,
    SourceKeyId=source_key_id,
    DestinationKeyId=destination_key_id,
)
destination_ciphertext_blob = response['CiphertextBlob']
