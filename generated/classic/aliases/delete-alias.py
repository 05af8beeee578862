# Delete an alias

# Replace the following example alias name with a valid alias name
alias_name = 'alias/projectKey1'

response = kms_client.delete_alias(
    AliasName=alias_name
)
