// List the KMS keys in an account

$pages = $kmsClient->getPaginator('ListKeys', []);
$keys = [];
foreach ($pages as $page) {
    array_push($keys, ...$page['Keys']);
}
