# Try a template

description = """{
  JSON
\"""
'@
’@ \\ `${x}
}"""

response = kms_client.create_key(
    Description=description,
)
key_metadata = response['KeyMetadata']
