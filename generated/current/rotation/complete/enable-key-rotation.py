# python3 enable-key-rotation.py

# Create an AWS KMS client
import boto3

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = boto3.client('kms', region_name='us-west-2')

# Enable automatic rotation of a KMS key

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
rotation_period_in_days = 180

kms_client.enable_key_rotation(
    KeyId=key_id,
    RotationPeriodInDays=rotation_period_in_days,
)

print('EnableKeyRotation has succeeded.')
