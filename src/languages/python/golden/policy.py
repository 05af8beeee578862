# Try a template

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
# Replace the example account ARN and user ARN in the following key policy with valid ones
policy = """{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Say \\"yes\\" to both",
      "Effect": "Allow",
      "Principal": {
        "AWS": [
          "arn:aws:iam::111122223333:root",
          "arn:aws:iam::111122223333:user/ExampleUser"
        ]
      },
      "Action": "kms:*",
      "Resource": "*"
    }
  ]
}"""

response = kms_client.put_key_policy(
    KeyId=key_id,
    Policy=policy
)
