# Try a template

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
# Replace the following example user ARN with a valid one
grantee_principal = 'arn:aws:iam::111122223333:user/ExampleUser'
# Replace the following example account ARN with the ARN of your account
retiring_principal = 'arn:aws:iam::111122223333:root'
operations = ['Encrypt', 'Decrypt', 'GenerateDataKeyWithoutPlaintext']
grant_tokens = ['ExampleGrantToken']
name = 'ExampleGrant'
dry_run = False

response = kms_client.create_grant(
    KeyId=key_id,
    GranteePrincipal=grantee_principal,
    RetiringPrincipal=retiring_principal,
    Operations=operations,
    GrantTokens=grant_tokens,
    Name=name,
    DryRun=dry_run
)
