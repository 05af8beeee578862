// List KMS keys in this account

const Limit = 10;

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
