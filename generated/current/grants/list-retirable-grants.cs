// Listing grants that a principal may retire
//
// Replace the following example role ARN with a valid one
string retiringPrincipal = "arn:aws:iam::111122223333:role/test-engineer";

ListRetirableGrantsRequest listRetirableGrantsRequest = new ListRetirableGrantsRequest
{
    RetiringPrincipal = retiringPrincipal
};
List<GrantListEntry> grants = new List<GrantListEntry>();
await foreach (GrantListEntry entry in kmsClient.Paginators.ListRetirableGrants(listRetirableGrantsRequest).Grants)
{
    grants.Add(entry);
}
