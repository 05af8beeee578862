# Try a template

# Replace the following example key ARN with any valid key identifier
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
plaintext = "\x00'\"A\\\x7F\x80\xFF".b
encryption_context = { 'department' => 'finance', 'cost-center' => '10 "north"' }

response = kms_client.encrypt(
  key_id: key_id,
  plaintext: plaintext,
  encryption_context: encryption_context
)
ciphertext_blob = response.ciphertext_blob
