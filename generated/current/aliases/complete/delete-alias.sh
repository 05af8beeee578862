# bash delete-alias.sh
set -euo pipefail

# Replace the following example AWS Region with the Region of your KMS keys
export AWS_REGION='us-west-2'

# Delete an alias

# Replace the following example alias name with a valid alias name
alias_name='alias/projectKey1'

aws kms delete-alias \
    --alias-name "$alias_name"

echo 'DeleteAlias has succeeded.'
