# bash create-client.sh
set -euo pipefail

# Replace the following example AWS Region with the Region of your KMS keys
export AWS_REGION='us-west-2'

# List the key policies of a KMS key

# Replace the following example key ARN with a valid key ID or key ARN
key_id='arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'

policy_names=$(aws kms list-key-policies \
    --key-id "$key_id" \
    --query PolicyNames \
    --output json)

echo "$policy_names"
