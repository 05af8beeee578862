# Create a KMS key with tags

desc='Key for protecting critical data'
tags='[{"TagKey": "Department", "TagValue": "Finance"}, {"TagKey": "CostCenter", "TagValue": "87654"}]'

response=$(aws kms create-key \
    --description "$desc" \
    --tags "$tags")
