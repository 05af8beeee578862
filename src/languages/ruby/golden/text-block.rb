# Try a template

description = <<~'TEXT'.chomp
  First line, with $name and #{name}

    an indented "line"
  last line
TEXT

response = kms_client.create_key(
  description: description
)
key_metadata = response.key_metadata
