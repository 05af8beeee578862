Set-DefaultAWSRegion -Region 'us-west-2'
