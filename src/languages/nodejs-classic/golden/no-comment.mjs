// Try a template

const KeyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

kmsClient.getKeyPolicy({ KeyId }, (err, data) => {
  if (err) {
    console.error(err);
    return;
  }
  console.log(data);
});
