# bash create-alias.sh
set -euo pipefail

# Replace the following example AWS Region with the Region of your KMS keys
export AWS_REGION='us-west-2'

# Create an alias for a KMS key

alias_name='alias/projectKey1'
# Replace the following example key ARN with a valid key ID or key ARN
target_key_id='arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'

aws kms create-alias \
    --alias-name "$alias_name" \
    --target-key-id "$target_key_id"

echo 'CreateAlias has succeeded.'
