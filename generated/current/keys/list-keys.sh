# List the KMS keys in an account

keys=$(aws kms list-keys \
    --query Keys \
    --output json)
