# List the KMS keys in an account

paginator = kms_client.get_paginator('list_keys')
keys = []
for page in paginator.paginate():
    keys.extend(page['Keys'])
