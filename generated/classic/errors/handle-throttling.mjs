// Handle throttling
//
// Replace the following example key ARN with a valid key ID or key ARN
const KeyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

kmsClient.enableKeyRotation({ KeyId }, (err) => {
  if (err?.name === 'ThrottlingException') {
    console.log('AWS KMS throttles the requests.');
  } else if (err) {
    console.error(err);
  }
});
