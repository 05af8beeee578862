# Delete an alias

# Replace the following example alias name with a valid alias name
alias_name = 'alias/projectKey1'

response = kmsClient.delete_alias({
  alias_name: alias_name
})
