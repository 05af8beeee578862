# Try a template

description = """{
  JSON
\"""
'@
’@ \\ `${x}
}"""

response = kms_client.create_key(
    Description=description
)
