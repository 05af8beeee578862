# Try a template

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
# Replace the following example user ARN with a valid one
grantee_principal = 'arn:aws:iam::111122223333:user/ExampleUser'
operations = ['Decrypt']
constraints = {
    'EncryptionContextSubset': {'Department': 'Finance', 'cost center': '87654'},
    'EncryptionContextEquals': {},
}

response = kms_client.create_grant(
    KeyId=key_id,
    GranteePrincipal=grantee_principal,
    Operations=operations,
    Constraints=constraints,
)
