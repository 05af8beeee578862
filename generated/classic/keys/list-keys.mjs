// List the KMS keys in an account

const keys = [];
function listKeys(Marker) {
  kmsClient.listKeys({ Marker }, (err, data) => {
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
