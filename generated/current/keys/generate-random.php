// Generate random bytes

$numberOfBytes = 32;

$result = $KmsClient->generateRandom([
    'NumberOfBytes' => $numberOfBytes,
]);
$randomBytes = $result['Plaintext'];
