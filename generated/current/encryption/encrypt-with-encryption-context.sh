# Encrypt a small secret with an encryption context

# Replace the following example key ARN with any valid key identifier
key_id='arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
plaintext='ZXhhbXBsZS1kYXRhYmFzZS1wYXNzd29yZA=='
encryption_context='{"Department": "Finance", "Purpose": "Payroll"}'

ciphertext=$(aws kms encrypt \
    --key-id "$key_id" \
    --plaintext "$plaintext" \
    --encryption-context "$encryption_context" \
    --query CiphertextBlob \
    --output text)
