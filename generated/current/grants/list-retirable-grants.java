// List the grants that a principal can retire
//
// Replace the following example role ARN with a valid one
String retiringPrincipal = "arn:aws:iam::111122223333:role/key-administrator";

ListRetirableGrantsRequest request = ListRetirableGrantsRequest.builder()
    .retiringPrincipal(retiringPrincipal)
    .build();
List<GrantListEntry> grants = kmsClient
    .listRetirableGrantsPaginator(request)
    .grants()
    .stream()
    .toList();
