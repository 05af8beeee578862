// Try a template

const Tags = [
  { TagKey: 'Department', TagValue: 'Finance' },
  { TagKey: "Owner's", TagValue: '' },
];

kmsClient.createKey({ Tags }, (err, data) => {
  if (err) {
    console.error(err);
    return;
  }
  console.log(data);
});
