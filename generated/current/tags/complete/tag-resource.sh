# bash tag-resource.sh
set -euo pipefail

# Replace the following example AWS Region with the Region of your KMS keys
export AWS_REGION='us-west-2'

# Add tags to a KMS key

# Replace the following example key ARN with a valid key ID or key ARN
key_id='arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
tags='[{"TagKey": "Department", "TagValue": "Finance"}, {"TagKey": "CostCenter", "TagValue": "87654"}]'

aws kms tag-resource \
    --key-id "$key_id" \
    --tags "$tags"

echo 'TagResource has succeeded.'
