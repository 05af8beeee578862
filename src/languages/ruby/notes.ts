import type { Notes } from '../../model/note.ts';

export const notes: Notes = {
  client:
    'Without `region`, the SDK takes the Region from `Aws.config`, the `AWS_REGION` environment variable, or the profile, in this order. To use another profile than the default one, set `AWS_PROFILE`, or add the `profile` option.',
  'binary-result': 'The SDK returns binary values as strings in binary encoding.',
};
