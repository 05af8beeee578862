# Try a template

# Replace the following example key ARN with a valid key ID or key ARN
key_id='arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
import_token='AQ=='
encrypted_key_material='Ag=='
valid_to='2026-01-05T09:08:07Z'

response=$(aws kms import-key-material \
    --key-id "$key_id" \
    --import-token "$import_token" \
    --encrypted-key-material "$encrypted_key_material" \
    --valid-to "$valid_to")
