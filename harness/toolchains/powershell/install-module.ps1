<#
.SYNOPSIS
Installs the AWS module from the PowerShell Gallery; fails within seconds where that can't be reached.
#>
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$probe = Start-ThreadJob { Find-PSResource AWS.Tools.KeyManagementService -ErrorAction Stop } | Wait-Job -Timeout 10
if ($probe.State -ne 'Completed') { throw 'The PowerShell Gallery cannot be reached.' }
Install-PSResource -RequiredResourceFile "$PSScriptRoot/required-resources.psd1" -Scope AllUsers -TrustRepository
