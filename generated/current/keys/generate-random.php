// Generate random bytes

$numberOfBytes = 32;

$result = $kmsClient->generateRandom([
    'NumberOfBytes' => $numberOfBytes,
]);
$randomBytes = $result['Plaintext'];
