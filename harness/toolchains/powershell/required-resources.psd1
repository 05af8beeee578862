@{
    'AWS.Tools.KeyManagementService' = @{ version = '[5.0.342]'; repository = 'PSGallery' }
}
