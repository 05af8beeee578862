# List the grants that a principal can retire

# Replace the following example role ARN with a valid one
retiring_principal = 'arn:aws:iam::111122223333:role/key-administrator'

pages = kms_client.list_retirable_grants(
  retiring_principal: retiring_principal
)
grants = pages.flat_map(&:grants)
