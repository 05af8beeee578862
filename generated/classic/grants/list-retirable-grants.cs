// List the grants that a principal can retire
//
// Replace the following example role ARN with a valid one
String retiringPrincipal = "arn:aws:iam::111122223333:role/key-administrator";

ListRetirableGrantsRequest listRetirableGrantsRequest = new ListRetirableGrantsRequest()
{
    RetiringPrincipal = retiringPrincipal
};
List<GrantListEntry> grants = kmsClient.Paginators.ListRetirableGrants(listRetirableGrantsRequest).Grants.ToList();
