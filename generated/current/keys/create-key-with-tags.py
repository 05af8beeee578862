# Create a KMS key with tags

desc = 'Key for protecting critical data'
tags = [
    {'TagKey': 'Department', 'TagValue': 'Finance'},
    {'TagKey': 'CostCenter', 'TagValue': '87654'},
]

response = kms_client.create_key(
    Description=desc,
    Tags=tags,
)
key_metadata = response['KeyMetadata']
