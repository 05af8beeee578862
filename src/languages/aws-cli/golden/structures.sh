# Try a template

tags='[{"TagKey": "Department", "TagValue": "Finance"}, {"TagKey": "Owner'\''s", "TagValue": ""}]'

response=$(aws kms create-key \
    --tags "$tags")
