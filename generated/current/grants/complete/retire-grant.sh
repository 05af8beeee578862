# bash retire-grant.sh
set -euo pipefail

# Replace the following example AWS Region with the Region of your KMS keys
export AWS_REGION='us-west-2'

# Retire a grant

# Replace the following example grant token with a valid one
grant_token='AQpAEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLE'

aws kms retire-grant \
    --grant-token "$grant_token"

echo 'RetireGrant has succeeded.'
