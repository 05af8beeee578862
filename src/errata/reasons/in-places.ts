import type { Reason } from './reason.ts';

const ONE_NAME = 'The same name in all languages.';

/** What has changed in single tabs, in the order of the chapter. */
export const reasonsInPlaces: readonly Reason[] = [
  {
    id: 'region-of-client',
    why: 'The documented keys are in this Region. Without one, the client takes what the environment says, or fails where it says nothing.',
    covers: [{ kind: 'client', language: ['Java', 'C#', 'Python', 'Ruby'] }],
  },
  {
    id: 'client-in-php',
    why: 'The documented keys are not in `us-east-1`. With `profile`, the SDK looks for credentials nowhere but in the shared files. `version` is optional.',
    covers: [{ kind: 'client', language: 'PHP' }],
  },
  {
    id: 'client-in-nodejs',
    why: '`AWS.KMS` is the class of version 2 of the SDK, which reached end of support on September 8, 2025. Its successor, too, has a method with a callback for each operation. The documented keys are in this Region.',
    covers: [{ kind: 'client', language: 'Node.js' }],
  },
  {
    id: 'reference-of-client',
    published: 'no link',
    now: 'a link to the class of the client',
    why: 'Only Java and PHP had one.',
    covers: [{ kind: 'reference', example: 'create-client', published: 'none' }],
  },
  {
    id: 'java-client-links',
    published: 'three links, among them one to a blog post on builders',
    now: 'a link to the builder class',
    why: 'The class says it all, and the rest of the page says where Region and credentials come from.',
    covers: [{ kind: ['reference', 'further-link'], example: 'create-client', language: 'Java' }],
  },
  {
    id: 'names-in-csharp',
    why: 'The other examples in C# name request and response after the operation.',
    covers: [
      { kind: ['request', 'response'], example: 'create-key', language: 'C#' },
      { kind: 'response', example: 'create-grant', language: 'C#' },
    ],
  },
  {
    id: 'names-in-java',
    why: 'The other examples in Java call it so.',
    covers: [{ kind: 'request', example: 'create-grant', language: 'Java' }],
  },
  {
    id: 'result-in-powershell',
    published: 'the output of the cmdlet is shown',
    why: 'As in the other examples, you can go on with what the cmdlet returned.',
    covers: [{ kind: 'response', language: 'PowerShell', published: 'none' }],
  },
  {
    id: 'names-of-inputs',
    why: ONE_NAME,
    covers: [
      { kind: 'variable', example: ['create-alias', 'update-alias'], about: 'TargetKeyId', published: /./u },
      { kind: 'variable', example: ['decrypt', 're-encrypt'], about: 'CiphertextBlob', published: /./u },
      { kind: 'variable', example: 'encrypt', language: 'PHP', published: /./u },
    ],
  },
  {
    id: 'target-key-id-in-python',
    why: 'There is no such parameter. Boto3 rejects the call before it sends anything.',
    covers: [{ kind: 'input', example: 'update-alias', language: 'Python' }],
  },
  {
    id: 'target-key-id-in-powershell',
    why: 'The same parameter, in the module’s own spelling.',
    covers: [{ kind: 'input', example: 'update-alias', language: 'PowerShell' }],
  },
  {
    id: 'stream-in-csharp',
    why: 'The stream was empty at first, and a statement of its own wrote the bytes. Now it is made with them.',
    covers: [{ kind: 'value', example: 'encrypt', language: 'C#' }],
  },
  {
    id: 'bytes-in-ruby',
    why: 'A string in binary encoding, whatever bytes you put into it.',
    covers: [{ kind: 'value', example: 'encrypt', language: 'Ruby' }],
  },
  {
    id: 'bytes-in-php',
    why: 'The bytes are written as in Python and Ruby.',
    covers: [{ kind: 'value', example: 'encrypt', language: 'PHP' }],
  },
  {
    id: 'bytes-in-powershell',
    published: '`$bytes`, written to a `System.IO.MemoryStream`',
    why: 'The parameter takes bytes as well as a stream.',
    covers: [{ kind: ['value', 'helper'], example: 'encrypt', language: 'PowerShell' }],
  },
  {
    id: 'ciphertext-without-quotes',
    published: 'the bare words “Place your ciphertext here”',
    why: 'The snippet did not compile.',
    covers: [{ kind: 'value', example: ['decrypt', 're-encrypt'], language: 'Java' }],
  },
  {
    id: 'ciphertext-without-bytes',
    why: 'The stream was empty, and only a comment asked to write the ciphertext into it. A request without one is rejected.',
    covers: [{ kind: 'value', example: ['decrypt', 're-encrypt'], language: 'C#' }],
  },
  {
    id: 'ciphertext-as-text',
    why: 'The text itself would have been sent, and rejected with `InvalidCiphertextException`. A ciphertext is binary: in base64, as here and as the AWS CLI prints it, it has to be decoded first.',
    covers: [{ kind: 'value', example: ['decrypt', 're-encrypt'], language: ['Python', 'PHP', 'Node.js'] }],
  },
  {
    id: 'ciphertext-in-hexadecimal',
    published: '`\'Place your ciphertext here\'`, then `[ciphertext].pack("H*")`',
    why: 'The snippet took hexadecimal digits where the others showed text. Both are now base64.',
    covers: [{ kind: ['value', 'helper'], example: ['decrypt', 're-encrypt'], language: 'Ruby' }],
  },
  {
    id: 'ciphertext-from-keyboard',
    why: '`Read-Host` returns text, and waits for somebody who types it. A ciphertext is binary.',
    covers: [{ kind: 'value', example: ['decrypt', 're-encrypt'], language: 'PowerShell' }],
  },
  {
    id: 'spelling-of-results',
    why: 'One spelling in all languages.',
    covers: [{ kind: 'response', example: ['decrypt', 're-encrypt'], language: ['Java', 'C#'] }],
  },
  {
    id: 'unread-ciphertext',
    published: 'the result was not read',
    why: 'The new ciphertext is what the operation is called for.',
    covers: [{ kind: 'read', example: 're-encrypt', published: 'none' }],
  },
  {
    id: 'name-of-new-ciphertext',
    why: ONE_NAME,
    covers: [{ kind: 'read', example: 're-encrypt', published: /./u }],
  },
  {
    id: 'unpacked-ciphertext',
    why: 'This made an array with one text of hexadecimal digits, which is no ciphertext to decrypt.',
    covers: [{ kind: 'read-value', example: 're-encrypt', language: 'Ruby' }],
  },
  {
    id: 'abbreviated-parameter',
    why: 'The name of the parameter in full. PowerShell takes an abbreviation only as long as no other parameter begins like it.',
    covers: [{ kind: 'input', example: 're-encrypt', language: 'PowerShell' }],
  },
  {
    id: 'policy-name-is-optional',
    published: '“requires a policy name”',
    now: '“The policy name is optional”',
    why: 'The API no longer requires `PolicyName`. `default`, its only value, is what AWS KMS takes without it.',
    covers: [{ kind: 'required', about: 'PolicyName' }],
  },
  {
    id: 'microsoft-reference',
    why: 'Where Microsoft’s documentation is today.',
    now: '`https://learn.microsoft.com/powershell/module/microsoft.powershell.utility/convertfrom-json`',
    covers: [{ kind: 'further-link', example: 'get-key-policy', published: /convertfrom-json/u }],
  },
  {
    id: 'policy-locks-out',
    published: 'a key policy that lets nobody change it again',
    now: 'its first statement leaves the account in control of the key',
    why: 'AWS KMS rejects a policy that keeps its own caller from changing it: `MalformedPolicyDocumentException`.',
    covers: [{ kind: 'policy-breach', about: 'lockout' }],
  },
  {
    id: 'policy-names-a-user',
    published: '`arn:aws:iam::111122223333:user/root`',
    now: '`arn:aws:iam::111122223333:root`',
    why: 'This is a user called root, not the account. AWS KMS rejects a policy with a principal that does not exist.',
    covers: [{ kind: 'policy-breach', about: 'known principals' }],
  },
  {
    id: 'policy-repeats-a-sid',
    published: 'the same `Sid` in both statements',
    now: 'a `Sid` for each, which says what the statement is for',
    why: 'The second statement does something else than its `Sid` said.',
    covers: [{ kind: 'policy-breach', about: 'distinct sids' }],
  },
  {
    id: 'one-policy',
    published: 'four different key policies in seven tabs',
    now: 'one',
    why: 'All languages now do the same. `kms:Decrypt*` stands for no more than `kms:Decrypt`, so the `*` is gone where there is no second action.',
    covers: [{ kind: 'policy' }],
  },
  {
    id: 'list-of-operations',
    published: 'a single operation',
    now: 'a list with one operation',
    why: '`Operations` is a list. So it is one in all languages, and you can add to it.',
    covers: [{ kind: ['type', 'value'], example: 'create-grant', about: 'Operations' }],
  },
  {
    id: 'grantee',
    why: 'There is no parameter `Grantee`, so the list was not what the tab promised. The shorthand `{ KeyId, Grantee }` gave the parameter the name of the variable.',
    covers: [{ kind: ['input', 'variable'], example: 'list-grants-of-grantee', language: 'Node.js' }],
  },
  {
    id: 'snake-case',
    why: 'The other variables in Ruby are in snake case.',
    covers: [{ kind: 'variable', example: 'list-grants-of-grantee', language: 'Ruby', published: /./u }],
  },
  {
    id: 'grant-token-without-quotes',
    published: 'the bare words “Place your grant token here”',
    why: 'The snippet did not compile, or could not be parsed.',
    covers: [{ kind: 'value', example: 'retire-grant', language: ['Java', 'Python', 'Ruby'] }],
  },
  {
    id: 'grant-token',
    why: 'The value now has the form of a grant token, and a comment asks you to replace it, as with other placeholders.',
    covers: [{ kind: 'value', example: 'retire-grant', language: ['C#', 'PHP', 'Node.js'] }],
  },
  {
    id: 'grant-token-from-keyboard',
    why: '`Read-Host` has no parameter `Message`, so the command failed.',
    covers: [{ kind: 'value', example: 'retire-grant', language: 'PowerShell' }],
  },
  {
    id: 'grant-id',
    why: 'The value now has the form of a grant ID: 64 hexadecimal digits.',
    covers: [{ kind: 'value', example: 'revoke-grant', about: 'GrantId' }],
  },
  {
    id: 'note-of-another-tab',
    published: 'the note on how to install the PowerShell module',
    now: 'no note',
    why: 'It belonged to the PowerShell tab.',
    covers: [{ kind: 'further-link', example: 'revoke-grant', language: 'C#' }],
  },
];
