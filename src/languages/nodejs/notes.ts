import type { Notes } from '../../model/note.ts';

export const notes: Notes = {
  client:
    'Without `region`, the SDK takes the Region from the `AWS_REGION` environment variable, the profile, or the metadata of the Amazon EC2 instance, in this order. Each call then is a command that you hand to the `send` method of the client.',
  'binary-result': 'The SDK returns binary values as `Uint8Array` objects.',
};
