# Try a template

description = 'It\'s "quoted" and $not \\ #{replaced} ’'

response = kmsClient.create_key({
  description: description
})
