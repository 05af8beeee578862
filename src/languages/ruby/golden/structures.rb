# Try a template

tags = [
  { tag_key: 'Department', tag_value: 'Finance' },
  { tag_key: 'Owner\'s', tag_value: '' }
]

response = kms_client.create_key(
  tags: tags
)
key_metadata = response.key_metadata
