# Try a template

description = """First line, with $name and #{name}

  an indented "line"
last line"""

response = kms_client.create_key(
    Description=description
)
