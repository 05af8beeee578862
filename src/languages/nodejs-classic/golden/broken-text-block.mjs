// Try a template

const Description = `{
  JSON
"""
'@
’@ \\ \`\${x}
}`;

kmsClient.createKey({ Description }, (err, data) => {
  if (err) {
    console.error(err);
    return;
  }
  console.log(data);
});
