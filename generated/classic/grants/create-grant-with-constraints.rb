# Create a grant with a constraint

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
# Replace the following example role ARN with a valid one
grantee_principal = 'arn:aws:iam::111122223333:role/test-engineer'
# Replace the following example role ARN with a valid one
retiring_principal = 'arn:aws:iam::111122223333:role/key-administrator'
operations = ['GenerateDataKey', 'Decrypt']
name = 'test-engineer-data-keys'
constraints = { encryption_context_subset: { 'Department' => 'Finance' } }

response = kmsClient.create_grant({
  key_id: key_id,
  grantee_principal: grantee_principal,
  retiring_principal: retiring_principal,
  operations: operations,
  name: name,
  constraints: constraints
})
