import type { Notes } from '../../model/note.ts';

export const notes: Notes = {
  client:
    'Without `region`, the SDK takes the Region from the `AWS_REGION` environment variable, and then from the profile. No other option is needed: `version` defaults to the latest version of the API, and a `profile` option would keep the SDK from looking for credentials anywhere else.',
  'binary-result': 'The SDK returns binary values as strings of bytes.',
};
