// Create a KMS key with tags

const Description = 'Key for protecting critical data';
const Tags = [
  { TagKey: 'Department', TagValue: 'Finance' },
  { TagKey: 'CostCenter', TagValue: '87654' },
];

kmsClient.createKey({ Description, Tags }, (err, data) => {
  if (err) {
    console.error(err);
    return;
  }
  console.log(data);
});
