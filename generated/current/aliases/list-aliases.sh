# List the aliases in this AWS account

limit=10

aliases=$(aws kms list-aliases \
    --page-size "$limit" \
    --query Aliases \
    --output json)
