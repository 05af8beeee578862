# Decrypt a data key

# Replace the following example key ARN with a valid key ID or key ARN
key_id='arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
# Replace the following example ciphertext with one of your own
ciphertext='AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE'

plaintext=$(aws kms decrypt \
    --key-id "$key_id" \
    --ciphertext-blob "$ciphertext" \
    --query Plaintext \
    --output text)
