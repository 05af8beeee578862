import type { Notes } from '../../model/note.ts';

export const notes: Notes = {
  client:
    'The `KMS` class of the AWS SDK for JavaScript v3 has a method for each operation, which takes a callback. Without `region`, it takes the Region from the `AWS_REGION` environment variable, the profile, or the metadata of the Amazon EC2 instance, in this order. Version 2 of the SDK, with its `AWS.KMS` class, reached end of support on September 8, 2025.',
  'binary-result': 'The SDK returns binary values as `Uint8Array` objects.',
};
