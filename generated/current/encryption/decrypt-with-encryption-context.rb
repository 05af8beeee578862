# Decrypt a data key with an encryption context

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
# Replace the following example ciphertext with one of your own
ciphertext = 'AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE'.unpack1('m')
encryption_context = { 'Department' => 'Finance', 'Purpose' => 'Payroll' }

response = kms_client.decrypt(
  key_id: key_id,
  ciphertext_blob: ciphertext,
  encryption_context: encryption_context
)
plaintext = response.plaintext
