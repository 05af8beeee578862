# Try a template

tags = [
    {'TagKey': 'Department', 'TagValue': 'Finance'},
    {'TagKey': 'Owner\'s', 'TagValue': ''},
]

response = kms_client.create_key(
    Tags=tags,
)
key_metadata = response['KeyMetadata']
