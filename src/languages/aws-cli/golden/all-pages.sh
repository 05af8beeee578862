# Try a template

limit=1

keys=$(aws kms list-keys \
    --page-size "$limit" \
    --query Keys \
    --output json)
