// List the aliases in an account

const aliases = [];
function listAliases(Marker) {
  kmsClient.listAliases({ Marker }, (err, data) => {
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
