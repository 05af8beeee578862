import type { Notes } from '../../model/note.ts';
import { commandLink } from './commands.ts';

export const notes: Notes = {
  client:
    'The AWS CLI has no client object. Set the Region and the credentials of a profile with the `aws configure` command. The `AWS_REGION` and `AWS_PROFILE` environment variables choose another Region and another profile for a session, the `--region` and `--profile` options for a single command.',
  'binary-result':
    'The AWS CLI returns binary values as base64 text, and takes them as such. To get the bytes, decode the text with `base64 --decode`.',
  pages:
    'The command gets all pages by itself. Its `--page-size` option sets the `Limit` parameter. To stop after a number of items, add the `--max-items` option.',
  'key-policy-read':
    'The policy document is a JSON string in the JSON of the response. To get the document alone, add `--query Policy --output text`.',
  'key-policy-set': `The command returns nothing. To see the policy that is now in force, use the ${commandLink('get-key-policy')} command. To read the policy from a file, give the name of the file: \`--policy file://policy.json\`.`,
};
