import type { Notes } from '../../model/note.ts';

export const notes: Notes = {
  client:
    'Without `region_name`, the SDK takes the Region from the `AWS_DEFAULT_REGION` environment variable, and then from the profile. It does not read `AWS_REGION`. To use another profile than the default one, set `AWS_PROFILE`, or create the client from a `boto3.Session` with `profile_name`.',
  'binary-result': 'The SDK returns binary values as `bytes`.',
};
