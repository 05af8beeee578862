# List the aliases in an account

aliases=$(aws kms list-aliases \
    --query Aliases \
    --output json)
