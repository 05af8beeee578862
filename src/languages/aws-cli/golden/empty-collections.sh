# Try a template

# Replace the following example key ARN with any valid key identifier
key_id='arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
plaintext='Bw=='
encryption_context='{}'
grant_tokens='[]'

response=$(aws kms encrypt \
    --key-id "$key_id" \
    --plaintext "$plaintext" \
    --encryption-context "$encryption_context" \
    --grant-tokens "$grant_tokens")
