# Try a template

# Replace the following example key ARN with a valid key ID or key ARN
key_id='arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'

response=$(aws kms get-key-rotation-status \
    --key-id "$key_id" \
    --query '[to_string(KeyRotationEnabled), to_string(RotationPeriodInDays), NextRotationDate]' \
    --output text)
read -r is_rotated period next_date <<< "$response"
