# Try a template

description = <<~'TEXT'.chomp
  First line, with $name and #{name}

    an indented "line"
  last line
TEXT

response = kmsClient.create_key({
  description: description
})
