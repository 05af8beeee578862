# Try a template

description = 'It\'s "quoted" and $not \\ #{replaced} ’'

response = kms_client.create_key(
    Description=description
)
