# bash generate-random.sh
set -euo pipefail

# Replace the following example AWS Region with the Region of your KMS keys
export AWS_REGION='us-west-2'

# Generate random bytes

number_of_bytes=32

random_bytes=$(aws kms generate-random \
    --number-of-bytes "$number_of_bytes" \
    --query Plaintext \
    --output text)

echo "Plaintext: $(base64 --decode <<< "$random_bytes" | wc -c) bytes"
