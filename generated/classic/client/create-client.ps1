# Replace the following example AWS Region with the Region of your KMS keys
Set-DefaultAWSRegion -Region 'us-west-2'
