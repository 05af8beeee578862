# Handle denied access

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'

try:
    kms_client.disable_key(
        KeyId=key_id,
    )
except kms_client.exceptions.ClientError as error:
    if error.response['Error']['Code'] != 'AccessDeniedException':
        raise
    print('Access to the KMS key is denied.')
