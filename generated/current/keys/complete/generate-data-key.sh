# bash generate-data-key.sh
set -euo pipefail

# Replace the following example AWS Region with the Region of your KMS keys
export AWS_REGION='us-west-2'

# Generate a data key

# Replace the following example key ARN with any valid key identifier
key_id='arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
key_spec='AES_256'

response=$(aws kms generate-data-key \
    --key-id "$key_id" \
    --key-spec "$key_spec" \
    --query '[Plaintext, CiphertextBlob]' \
    --output text)
read -r plaintext_key encrypted_key <<< "$response"

echo "Plaintext: $(base64 --decode <<< "$plaintext_key" | wc -c) bytes"
echo "CiphertextBlob: $(base64 --decode <<< "$encrypted_key" | wc -c) bytes"
