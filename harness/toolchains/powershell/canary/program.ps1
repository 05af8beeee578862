# Prints what another program could have left behind.

Import-Module AWS.Tools.KeyManagementService
$own = 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'HOME', 'HOSTNAME', 'OBSERVED', 'OBSERVED_ERROR', 'TMPDIR'
$sdk = [System.AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq 'AWSSDK.Core' }
$resolver = $sdk.GetType('Amazon.Runtime.Credentials.DefaultAWSCredentialsIdentityResolver')
$config = [Amazon.KeyManagementService.AmazonKeyManagementServiceConfig]::new()
$culture = [System.Globalization.CultureInfo]
$found = [ordered] @{
    'accelerators' = [psobject].Assembly.GetType('System.Management.Automation.TypeAccelerators')::Get.Count
    'arguments' = $args, $PSCommandPath
    'configuration' = [Amazon.AWSConfigs].GetProperties('Public, Static') | ForEach-Object { "$($_.Name)=$($_.GetValue($null))" }
    'credentials' = $resolver.GetMethod('GetCredentials').Invoke($null, @($config)).GetCredentials().AccessKey
    'credentials file' = [Amazon.Runtime.CredentialManagement.SharedCredentialsFile]::DefaultFilePath
    'culture' = $culture::CurrentCulture, $culture::CurrentUICulture, $culture::DefaultThreadCurrentCulture
    'encoding' = [Console]::InputEncoding.WebName, [Console]::OutputEncoding.WebName, $OutputEncoding.WebName
    'environment' = [System.Environment]::GetEnvironmentVariables().GetEnumerator() | Sort-Object Key |
        Where-Object Key -NotIn $own | ForEach-Object { "$($_.Key)=$($_.Value)" }
    'errors' = $Error.Count, $LASTEXITCODE
    'folder' = $PWD.Path, [System.Environment]::CurrentDirectory, $HOME
    'history' = (Get-History).Count
    'runspaces' = (Get-Runspace).Name
    'jobs' = (Get-Job).Count, (Start-ThreadJob { }).Id
    'modules' = (Get-Module).Name | Sort-Object
    'preferences' = Get-Variable *Preference | ForEach-Object { "$($_.Name)=$($_.Value)" }
    'stdin' = [Console]::In.ReadToEnd()
    'style' = $PSStyle.OutputRendering, $PSStyle.Progress.View, ($PSStyle.Formatting.Error | ConvertTo-Json)
    'time zone' = [System.TimeZoneInfo]::Local.Id
}
$found.GetEnumerator() | ForEach-Object { "$($_.Key): $($_.Value -join ', ')" }
