// List the grants that a principal can retire
//
// Replace the following example role ARN with a valid one
const RetiringPrincipal = 'arn:aws:iam::111122223333:role/key-administrator';

const grants = [];
function listRetirableGrants(Marker) {
  kmsClient.listRetirableGrants({ RetiringPrincipal, Marker }, (err, data) => {
    if (err) {
      console.error(err);
      return;
    }
    grants.push(...data.Grants);
    if (data.Truncated) {
      listRetirableGrants(data.NextMarker);
    } else {
      console.log(grants);
    }
  });
}
listRetirableGrants();
