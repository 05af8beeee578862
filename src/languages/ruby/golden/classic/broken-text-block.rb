# Try a template

description = "{\n  JSON\n\"\"\"\n'@\n’@ \\ `${x}\n}"

response = kmsClient.create_key({
  description: description
})
