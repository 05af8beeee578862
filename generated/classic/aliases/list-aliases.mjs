// List the aliases in this AWS account

const Limit = 10;

const aliases = [];
function listAliases(Marker) {
  kmsClient.listAliases({ Limit, Marker }, (err, data) => {
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
