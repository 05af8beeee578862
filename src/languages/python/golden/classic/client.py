# Try a template
import boto3

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = boto3.client('kms', region_name='us-west-2')
