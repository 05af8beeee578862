# python3 generate-random.py

# Create an AWS KMS client
import boto3

# Replace the following example AWS Region with the Region of your KMS keys
kms_client = boto3.client('kms', region_name='us-west-2')

# Generate random bytes

number_of_bytes = 32

response = kms_client.generate_random(
    NumberOfBytes=number_of_bytes,
)
random_bytes = response['Plaintext']

print('Plaintext:', len(random_bytes), 'bytes')
