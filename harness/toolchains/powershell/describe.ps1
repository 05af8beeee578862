$ErrorActionPreference = 'Stop'
$module = Get-Module -ListAvailable AWS.Tools.KeyManagementService
$sdk = "$($module.Name) $($module.Version)"
if ($module.PrivateData.IsStandIn) {
    $library = Get-Item "$($module.ModuleBase)/AWSSDK.KeyManagementService.dll"
    $version = ([version] $library.VersionInfo.FileVersion).ToString(3)
    $sdk = "stand-in for $sdk ($($library.BaseName) $version)"
}
[ordered] @{ runtime = "PowerShell $($PSVersionTable.PSVersion)"; sdk = $sdk } | ConvertTo-Json -Compress
