// Delete an alias
//
// Replace the following example alias name with a valid alias name
const AliasName = 'alias/projectKey1';

kmsClient.deleteAlias({ AliasName }, (err) => {
  if (err) console.error(err);
});
