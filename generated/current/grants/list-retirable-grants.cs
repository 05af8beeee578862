// List the grants that a principal can retire
//
// Replace the following example role ARN with a valid one
string retiringPrincipal = "arn:aws:iam::111122223333:role/key-administrator";

var request = new ListRetirableGrantsRequest
{
    RetiringPrincipal = retiringPrincipal
};
var grants = new List<GrantListEntry>();
await foreach (GrantListEntry entry in kmsClient.Paginators.ListRetirableGrants(request).Grants)
{
    grants.Add(entry);
}
