// List the KMS keys in an account

$pages = $KmsClient->getPaginator('ListKeys', []);
$keys = [];
foreach ($pages as $page) {
    array_push($keys, ...$page['Keys']);
}
