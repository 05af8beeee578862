# Try a template
import datetime

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
import_token = b'\x01'
encrypted_key_material = b'\x02'
valid_to = datetime.datetime(2026, 1, 5, 9, 8, 7, tzinfo=datetime.timezone.utc)

response = kms_client.import_key_material(
    KeyId=key_id,
    ImportToken=import_token,
    EncryptedKeyMaterial=encrypted_key_material,
    ValidTo=valid_to
)
