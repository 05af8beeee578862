// Create a grant
//
// Replace the following example key ARN with a valid key ID or key ARN
const KeyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
// Replace the following example user ARN with a valid one
const GranteePrincipal = 'arn:aws:iam::111122223333:user/Alice';
const Operations = ['GenerateDataKey'];

kmsClient.createGrant({ KeyId, GranteePrincipal, Operations }, (err, data) => {
  if (err) {
    console.error(err);
    return;
  }
  console.log(data);
});
