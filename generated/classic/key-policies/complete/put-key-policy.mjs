// node put-key-policy.mjs

// Create an AWS KMS client
import { KMS } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMS({ region: 'us-west-2' });

// A callback doesn't end the program, whatever it gets: this tells what came of the call.
kmsClient.middlewareStack.add(
  (next) => async (args) => {
    try {
      const result = await next(args);
      console.log('PutKeyPolicy has succeeded.');
      return result;
    } catch (error) {
      process.exitCode = 1;
      throw error;
    }
  },
  { step: 'initialize' },
);

// Set the key policy of a KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
const KeyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const PolicyName = 'default';
// Replace the example account ARN and user ARN in the following key policy with valid ones
const Policy = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Enable IAM policies",
      "Effect": "Allow",
      "Principal": {
        "AWS": "arn:aws:iam::111122223333:root"
      },
      "Action": "kms:*",
      "Resource": "*"
    },
    {
      "Sid": "Allow access for ExampleUser",
      "Effect": "Allow",
      "Principal": {
        "AWS": "arn:aws:iam::111122223333:user/ExampleUser"
      },
      "Action": [
        "kms:Encrypt",
        "kms:GenerateDataKey*",
        "kms:Decrypt",
        "kms:DescribeKey",
        "kms:ReEncrypt*"
      ],
      "Resource": "*"
    }
  ]
}`;

kmsClient.putKeyPolicy({ KeyId, PolicyName, Policy }, (err) => {
  if (err) console.error(err);
});
