# List the aliases in this AWS account

limit = 10

paginator = kms_client.get_paginator('list_aliases')
aliases = []
for page in paginator.paginate(Limit=limit):
    aliases.extend(page['Aliases'])
