<#
.SYNOPSIS
Prints the module's newest version that the PowerShell Gallery has; fails within seconds where that can't be reached.
#>
param([Parameter(Mandatory)] [string] $Name)
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$search = Start-ThreadJob { Find-PSResource $using:Name -ErrorAction Stop } | Wait-Job -Timeout 15
if ($search.State -ne 'Completed') { throw 'The PowerShell Gallery cannot be reached.' }
"$((Receive-Job $search | Sort-Object Version -Descending)[0].Version)"
