// Try a template

$limit = 1;

$pages = $KmsClient->getPaginator('ListKeys', [
    'Limit' => $limit,
]);
$keys = [];
foreach ($pages as $page) {
    array_push($keys, ...$page['Keys']);
}
