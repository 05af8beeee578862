# pwsh generate-random.ps1
#Requires -Modules AWS.Tools.KeyManagementService

# An error ends the program, and nobody is asked to confirm.
$ErrorActionPreference = 'Stop'
$ConfirmPreference = 'None'

Set-DefaultAWSRegion -Region 'us-west-2'

# Generate random bytes

$numberOfBytes = 32

$randomBytes = New-KMSRandom -NumberOfBytes $numberOfBytes

"Plaintext: $($randomBytes.Length) bytes"
