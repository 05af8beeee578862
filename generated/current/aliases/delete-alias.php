// Delete an alias
//
// Replace the following example alias name with a valid alias name
$aliasName = 'alias/projectKey1';

$kmsClient->deleteAlias([
    'AliasName' => $aliasName,
]);
