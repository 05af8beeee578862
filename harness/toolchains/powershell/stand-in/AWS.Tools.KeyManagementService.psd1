@{
    RootModule = 'AWS.Tools.KeyManagementService.dll'
    ModuleVersion = '0.1.0'
    GUID = 'b7d4b9a2-5f0f-4c56-9a39-0a3a2c1d7e64'
    Author = 'kms-examples'
    Description = 'A stand-in, made by kms-examples, for the module of the same name from the PowerShell Gallery, where that could not be reached.'
    PowerShellVersion = '7.6'
    CmdletsToExport = '*'
    FunctionsToExport = @()
    AliasesToExport = @()
    VariablesToExport = @()
    PrivateData = @{ IsStandIn = $true }
}
