# bash list-retirable-grants.sh
set -euo pipefail

# Replace the following example AWS Region with the Region of your KMS keys
export AWS_REGION='us-west-2'

# List the grants that a principal can retire

# Replace the following example role ARN with a valid one
retiring_principal='arn:aws:iam::111122223333:role/key-administrator'

grants=$(aws kms list-retirable-grants \
    --retiring-principal "$retiring_principal" \
    --query Grants \
    --output json)

echo "$grants"
