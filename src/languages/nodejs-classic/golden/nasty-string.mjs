// Try a template

const Description =
  '"two" \'one\' ‘smart’ `tick` \\u0041 $KeyId #{key_id} {$x}\t\u200b\xa0\x85🔑\x01';

kmsClient.createKey({ Description }, (err, data) => {
  if (err) {
    console.error(err);
    return;
  }
  console.log(data);
});
