# bash list-aliases.sh
set -euo pipefail

# Replace the following example AWS Region with the Region of your KMS keys
export AWS_REGION='us-west-2'

# List the aliases in an account

aliases=$(aws kms list-aliases \
    --query Aliases \
    --output json)

echo "$aliases"
