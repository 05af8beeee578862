// List the aliases in this AWS account

$limit = 10;

$pages = $KmsClient->getPaginator('ListAliases', [
    'Limit' => $limit,
]);
$aliases = [];
foreach ($pages as $page) {
    array_push($aliases, ...$page['Aliases']);
}
