# Try a template

# Replace the following example key ARN with any valid key identifier
key_id='arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
key_spec='AES_256'

response=$(aws kms generate-data-key \
    --key-id "$key_id" \
    --key-spec "$key_spec" \
    --query '[Plaintext, CiphertextBlob]' \
    --output text)
read -r plaintext_key encrypted_key <<< "$response"
