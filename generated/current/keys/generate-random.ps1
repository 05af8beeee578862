# Generate random bytes

$numberOfBytes = 32

$randomBytes = New-KMSRandom -NumberOfBytes $numberOfBytes
