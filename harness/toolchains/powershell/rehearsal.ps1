<#
.SYNOPSIS
Loads what programs use; nobody answers its call.
#>
$ErrorActionPreference = 'Stop'
Import-Module AWS.Tools.KeyManagementService, /toolchain/observer.psm1
Set-DefaultAWSRegion -Region us-west-2
try { Get-KMSKeyList } catch { Write-ObservedError $_ }
Write-Observation { @{ Members = @{ KeyId = 'key' } } }
