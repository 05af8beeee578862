import type { Notes } from '../../model/note.ts';

export const notes: Notes = {
  client:
    'Without a Region in the constructor, the SDK looks for it in the `AWS_REGION` environment variable, the profile, and the metadata of the Amazon EC2 instance. For credentials, version 4 of the SDK looks at environment variables before it looks at the profile.',
  'binary-result': 'The SDK returns binary values as `MemoryStream` objects. Their `ToArray` method gives the bytes.',
};
