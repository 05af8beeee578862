// List KMS keys in this account

$limit = 10;

$pages = $KmsClient->getPaginator('ListKeys', [
    'Limit' => $limit,
]);
$keys = [];
foreach ($pages as $page) {
    array_push($keys, ...$page['Keys']);
}
