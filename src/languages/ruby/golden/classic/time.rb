# Try a template

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
import_token = "\x01".b
encrypted_key_material = "\x02".b
valid_to = Time.utc(2026, 1, 5, 9, 8, 7)

response = kmsClient.import_key_material({
  key_id: key_id,
  import_token: import_token,
  encrypted_key_material: encrypted_key_material,
  valid_to: valid_to
})
