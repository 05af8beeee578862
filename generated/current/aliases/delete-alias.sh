# Delete an alias

# Replace the following example alias name with a valid alias name
alias_name='alias/projectKey1'

aws kms delete-alias \
    --alias-name "$alias_name"
