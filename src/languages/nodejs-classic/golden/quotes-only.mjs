// Try a template

const Description = 'It\'s "quoted" and $not \\ #{replaced} ’';

kmsClient.createKey({ Description }, (err, data) => {
  if (err) {
    console.error(err);
    return;
  }
  console.log(data);
});
