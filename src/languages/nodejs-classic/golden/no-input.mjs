// Try a template

kmsClient.listKeys({}, (err, data) => {
  if (err) {
    console.error(err);
    return;
  }
  console.log(data);
});
