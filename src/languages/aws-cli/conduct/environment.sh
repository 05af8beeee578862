export AWS_REGION=eu-west-1
echo "$AWS_REGION $AWS_ACCESS_KEY_ID"
aws configure list
