# Re-encrypt a data key with an encryption context

# Replace the following example ciphertext with one of your own
ciphertext_blob='AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE'
# Replace the following example key ARN with a valid key ID or key ARN
source_key_id='arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
source_encryption_context='{"Department": "Finance", "Purpose": "Payroll"}'
# Replace the following example key ARN with any valid key identifier
destination_key_id='arn:aws:kms:us-west-2:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321'
destination_encryption_context='{"Department": "Finance", "Purpose": "Billing"}'

destination_ciphertext_blob=$(aws kms re-encrypt \
    --ciphertext-blob "$ciphertext_blob" \
    --source-key-id "$source_key_id" \
    --source-encryption-context "$source_encryption_context" \
    --destination-key-id "$destination_key_id" \
    --destination-encryption-context "$destination_encryption_context" \
    --query CiphertextBlob \
    --output text)
