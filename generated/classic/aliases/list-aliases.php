// List the aliases in an account

$pages = $KmsClient->getPaginator('ListAliases', []);
$aliases = [];
foreach ($pages as $page) {
    array_push($aliases, ...$page['Aliases']);
}
