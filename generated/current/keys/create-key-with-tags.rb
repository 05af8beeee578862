# Create a KMS key with tags

desc = 'Key for protecting critical data'
tags = [
  { tag_key: 'Department', tag_value: 'Finance' },
  { tag_key: 'CostCenter', tag_value: '87654' }
]

response = kms_client.create_key(
  description: desc,
  tags: tags
)
key_metadata = response.key_metadata
