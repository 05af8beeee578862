cd /
pwd
aws configure get region --profile none || echo "$?"
