Import-Module AWS.Tools.KeyManagementService
[Amazon.AWSConfigs]::AWSRegion = 'eu-west-1'
[Amazon.KeyManagementService.AmazonKeyManagementServiceClient]::new().Config.RegionEndpoint.SystemName
