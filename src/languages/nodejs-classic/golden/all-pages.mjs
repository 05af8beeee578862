// Try a template

const Limit = 1;

const keys = [];
function listKeys(Marker) {
  kmsClient.listKeys({ Limit, Marker }, (err, data) => {
    if (err) {
      console.error(err);
      return;
    }
    keys.push(...data.Keys);
    if (data.Truncated) {
      listKeys(data.NextMarker);
    } else {
      console.log(keys);
    }
  });
}
listKeys();
