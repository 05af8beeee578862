import type { Notes } from '../../model/note.ts';

export const notes: Notes = {
  client:
    'Without a Region in the builder, the SDK takes it from the `aws.region` system property, the `AWS_REGION` environment variable, the profile, or the metadata of the Amazon EC2 instance, whichever it finds first. Credentials come from the `DefaultCredentialsProvider` class. A client is safe to share between threads. Close it when you no longer need it.',
  'binary-result': 'The SDK returns binary values as `SdkBytes` objects. Their `asByteArray` method gives the bytes.',
};
