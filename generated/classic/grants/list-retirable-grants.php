// List the grants that a principal can retire
//
// Replace the following example role ARN with a valid one
$retiringPrincipal = 'arn:aws:iam::111122223333:role/key-administrator';

$pages = $KmsClient->getPaginator('ListRetirableGrants', [
    'RetiringPrincipal' => $retiringPrincipal,
]);
$grants = [];
foreach ($pages as $page) {
    array_push($grants, ...$page['Grants']);
}
