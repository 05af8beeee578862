# bash create-key.sh
set -euo pipefail

# Replace the following example AWS Region with the Region of your KMS keys
export AWS_REGION='us-west-2'

# Create a KMS key

desc='Key for protecting critical data'

response=$(aws kms create-key \
    --description "$desc")

echo "$response"
