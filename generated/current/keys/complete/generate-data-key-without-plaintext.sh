# bash generate-data-key-without-plaintext.sh
set -euo pipefail

# Replace the following example AWS Region with the Region of your KMS keys
export AWS_REGION='us-west-2'

# Generate an encrypted data key

# Replace the following example key ARN with any valid key identifier
key_id='arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
key_spec='AES_256'
encryption_context='{"Department": "Finance", "Purpose": "Payroll"}'

encrypted_key=$(aws kms generate-data-key-without-plaintext \
    --key-id "$key_id" \
    --key-spec "$key_spec" \
    --encryption-context "$encryption_context" \
    --query CiphertextBlob \
    --output text)

echo "CiphertextBlob: $(base64 --decode <<< "$encrypted_key" | wc -c) bytes"
