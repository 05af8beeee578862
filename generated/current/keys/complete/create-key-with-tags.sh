# bash create-key-with-tags.sh
set -euo pipefail

# Replace the following example AWS Region with the Region of your KMS keys
export AWS_REGION='us-west-2'

# Create a KMS key with tags

desc='Key for protecting critical data'
tags='[{"TagKey": "Department", "TagValue": "Finance"}, {"TagKey": "CostCenter", "TagValue": "87654"}]'

response=$(aws kms create-key \
    --description "$desc" \
    --tags "$tags")

echo "$response"
