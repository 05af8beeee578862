import type { KeyPolicyDocument } from './key-policy.ts';
import { DOCUMENTED_ACCOUNT } from './documented.ts';

/** The policy that AWS KMS gives a key that is created through the API without one. */
export const defaultKeyPolicy: KeyPolicyDocument = {
  Version: '2012-10-17',
  Id: 'key-default-1',
  Statement: [
    {
      Sid: 'Enable IAM User Permissions',
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${DOCUMENTED_ACCOUNT}:root` },
      Action: 'kms:*',
      Resource: '*',
    },
  ],
};
