// Try a template

const Description = `First line, with $name and #{name}

  an indented "line"
last line`;

kmsClient.createKey({ Description }, (err, data) => {
  if (err) {
    console.error(err);
    return;
  }
  console.log(data);
});
