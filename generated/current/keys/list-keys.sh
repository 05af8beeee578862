# List KMS keys in this account

limit=10

keys=$(aws kms list-keys \
    --page-size "$limit" \
    --query Keys \
    --output json)
