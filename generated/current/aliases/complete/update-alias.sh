# bash update-alias.sh
set -euo pipefail

# Replace the following example AWS Region with the Region of your KMS keys
export AWS_REGION='us-west-2'

# Update an alias

# Replace the following example alias name with a valid alias name
alias_name='alias/projectKey1'
# Replace the following example key ARN with a valid key ID or key ARN
key_id='arn:aws:kms:us-west-2:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321'

aws kms update-alias \
    --alias-name "$alias_name" \
    --target-key-id "$key_id"

echo 'UpdateAlias has succeeded.'
