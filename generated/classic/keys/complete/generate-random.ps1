# pwsh generate-random.ps1
#Requires -Modules AWS.Tools.KeyManagementService

# An error ends the program.
$ErrorActionPreference = 'Stop'

# Replace the following example AWS Region with the Region of your KMS keys
Set-DefaultAWSRegion -Region 'us-west-2'

# Generate random bytes

$numberOfBytes = 32

$randomBytes = New-KMSRandom -NumberOfBytes $numberOfBytes

"Plaintext: $($randomBytes.Length) bytes"
