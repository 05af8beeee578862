$env:AWS_REGION = 'eu-west-1'
"$env:AWS_REGION $env:AWS_ACCESS_KEY_ID"
