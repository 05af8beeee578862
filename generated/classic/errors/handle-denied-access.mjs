// Handle denied access
//
// Replace the following example key ARN with a valid key ID or key ARN
const KeyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

kmsClient.disableKey({ KeyId }, (err) => {
  if (err?.name === 'AccessDeniedException') {
    console.log('Access to the KMS key is denied.');
  } else if (err) {
    console.error(err);
  }
});
