// Create a grant with a constraint
//
// Replace the following example key ARN with a valid key ID or key ARN
const KeyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
// Replace the following example role ARN with a valid one
const GranteePrincipal = 'arn:aws:iam::111122223333:role/test-engineer';
// Replace the following example role ARN with a valid one
const RetiringPrincipal = 'arn:aws:iam::111122223333:role/key-administrator';
const Operations = ['GenerateDataKey', 'Decrypt'];
const Name = 'test-engineer-data-keys';
const Constraints = { EncryptionContextSubset: { Department: 'Finance' } };

kmsClient.createGrant(
  { KeyId, GranteePrincipal, RetiringPrincipal, Operations, Name, Constraints },
  (err, data) => {
    if (err) {
      console.error(err);
      return;
    }
    console.log(data);
  },
);
