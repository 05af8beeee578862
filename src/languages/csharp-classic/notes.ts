import type { Notes } from '../../model/note.ts';

export const notes: Notes = {
  client:
    'Without a Region in the constructor, the SDK looks for it in the application configuration file, the `AWS_REGION` environment variable, the profile, and the metadata of the Amazon EC2 instance. Only the SDK for .NET Framework has synchronous calls. In .NET, use the asynchronous ones.',
  'binary-result': 'The SDK returns binary values as `MemoryStream` objects. Their `ToArray` method gives the bytes.',
};
