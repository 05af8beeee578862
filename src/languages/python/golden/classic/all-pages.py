# Try a template

limit = 1

paginator = kms_client.get_paginator('list_keys')
keys = []
for page in paginator.paginate(Limit=limit):
    keys.extend(page['Keys'])
