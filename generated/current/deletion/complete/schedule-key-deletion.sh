# bash schedule-key-deletion.sh
set -euo pipefail

# Replace the following example AWS Region with the Region of your KMS keys
export AWS_REGION='us-west-2'

# Schedule the deletion of a KMS key

# Replace the following example key ARN with a valid key ID or key ARN
key_id='arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
pending_window_in_days=7

deletion_date=$(aws kms schedule-key-deletion \
    --key-id "$key_id" \
    --pending-window-in-days "$pending_window_in_days" \
    --query DeletionDate \
    --output text)

echo "DeletionDate: $deletion_date"
