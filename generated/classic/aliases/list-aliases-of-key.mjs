// List the aliases of one KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
const KeyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const Limit = 10;

const aliases = [];
function listAliases(Marker) {
  kmsClient.listAliases({ KeyId, Limit, Marker }, (err, data) => {
    if (err) {
      console.error(err);
      return;
    }
    aliases.push(...data.Aliases);
    if (data.Truncated) {
      listAliases(data.NextMarker);
    } else {
      console.log(aliases);
    }
  });
}
listAliases();
