# Try a template

tags = [
  { tag_key: 'Department', tag_value: 'Finance' },
  { tag_key: 'Owner\'s', tag_value: '' }
]

response = kmsClient.create_key({
  tags: tags
})
