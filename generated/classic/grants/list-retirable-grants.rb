# List the grants that a principal can retire

# Replace the following example role ARN with a valid one
retiring_principal = 'arn:aws:iam::111122223333:role/key-administrator'

response = kmsClient.list_retirable_grants({
  retiring_principal: retiring_principal
})
grants = response.flat_map { |page| page.grants }
