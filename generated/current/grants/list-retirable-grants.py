# List the grants that a principal can retire

# Replace the following example role ARN with a valid one
retiring_principal = 'arn:aws:iam::111122223333:role/key-administrator'

paginator = kms_client.get_paginator('list_retirable_grants')
grants = []
for page in paginator.paginate(RetiringPrincipal=retiring_principal):
    grants.extend(page['Grants'])
