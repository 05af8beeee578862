# Listing grants that a principal may retire

# Replace the following example role ARN with a valid one
retiring_principal='arn:aws:iam::111122223333:role/test-engineer'

grants=$(aws kms list-retirable-grants \
    --retiring-principal "$retiring_principal" \
    --query Grants \
    --output json)
