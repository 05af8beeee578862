// Listing grants that a principal may retire
//
// Replace the following example role ARN with a valid one
String retiringPrincipal = "arn:aws:iam::111122223333:role/test-engineer";

ListRetirableGrantsRequest req = new ListRetirableGrantsRequest().withRetiringPrincipal(retiringPrincipal);
List<GrantListEntry> grants = new ArrayList<>();
ListRetirableGrantsResult result;
do {
    result = kmsClient.listRetirableGrants(req);
    grants.addAll(result.getGrants());
    req.setMarker(result.getNextMarker());
} while (result.isTruncated());
