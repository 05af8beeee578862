// Get the key policy of a KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
const KeyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const PolicyName = 'default';

kmsClient.getKeyPolicy({ KeyId, PolicyName }, (err, data) => {
  if (err) {
    console.error(err);
    return;
  }
  console.log(data);
});
