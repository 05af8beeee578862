# bash list-keys.sh
set -euo pipefail

# Replace the following example AWS Region with the Region of your KMS keys
export AWS_REGION='us-west-2'

# List KMS keys in this account

limit=10

keys=$(aws kms list-keys \
    --page-size "$limit" \
    --query Keys \
    --output json)

echo "$keys"
