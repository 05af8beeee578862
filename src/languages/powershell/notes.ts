import type { Notes } from '../../model/note.ts';
import { cmdletLink } from './links.ts';

export const notes: Notes = {
  client: `The AWS Tools for PowerShell have no client object. Set the Region of a session with the ${cmdletLink('Set-DefaultAWSRegion')} cmdlet and its credentials with the ${cmdletLink('Set-AWSCredential')} cmdlet, or add the \`Region\` and \`ProfileName\` parameters to a single command.`,
  'binary-result':
    'The cmdlet returns binary values as `MemoryStream` objects. Their `ToArray` method gives the bytes.',
  pages:
    'The cmdlet gets all pages by itself. To stop after a number of items, pipe its output to `Select-Object -First`.',
  removal: 'Without the `Force` parameter, the cmdlet asks you to confirm.',
  'key-policy-read':
    'The cmdlet returns the policy document as a string. To work with its statements, convert it with the [ConvertFrom-Json](https://learn.microsoft.com/powershell/module/microsoft.powershell.utility/convertfrom-json) cmdlet.',
  'key-policy-set': `The cmdlet returns nothing. To see the policy that is now in force, use the ${cmdletLink('Get-KMSKeyPolicy')} cmdlet. The policy stands in a single-quoted here-string, in which PowerShell replaces nothing.`,
};
