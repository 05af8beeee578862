# Try a template

keys=$(aws kms list-keys \
    --query Keys \
    --output json)
