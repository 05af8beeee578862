# bash list-keys.sh
set -euo pipefail

# Replace the following example AWS Region with the Region of your KMS keys
export AWS_REGION='us-west-2'

# List the KMS keys in an account

keys=$(aws kms list-keys \
    --query Keys \
    --output json)

echo "$keys"
