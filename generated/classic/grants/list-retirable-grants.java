// List the grants that a principal can retire
//
// Replace the following example role ARN with a valid one
String retiringPrincipal = "arn:aws:iam::111122223333:role/key-administrator";

ListRetirableGrantsRequest req = new ListRetirableGrantsRequest().withRetiringPrincipal(retiringPrincipal);
List<GrantListEntry> grants = new ArrayList<>();
ListRetirableGrantsResult result;
do {
    result = kmsClient.listRetirableGrants(req);
    grants.addAll(result.getGrants());
    req.setMarker(result.getNextMarker());
} while (result.isTruncated());
