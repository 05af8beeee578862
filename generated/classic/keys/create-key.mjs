// Create a KMS key

const Description = 'Key for protecting critical data';

kmsClient.createKey({ Description }, (err, data) => {
  if (err) {
    console.error(err);
    return;
  }
  console.log(data);
});
