// Delete an alias
//
// Replace the following example alias name with a valid alias name
$aliasName = 'alias/projectKey1';

$result = $KmsClient->deleteAlias([
    'AliasName' => $aliasName,
]);
