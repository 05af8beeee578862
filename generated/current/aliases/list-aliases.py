# List the aliases in an account

paginator = kms_client.get_paginator('list_aliases')
aliases = []
for page in paginator.paginate():
    aliases.extend(page['Aliases'])
