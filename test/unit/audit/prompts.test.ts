import { expect, test } from 'vitest';
import { matched } from './audited.ts';
import { tabs } from './pages.ts';

/** The code of a tab without its empty lines. */
async function codeIn(title: string, text: string): Promise<string[]> {
  const { groups } = await matched(tabs({ [title]: text }), 'current');
  return groups[0]!.tabs[0]!.tab.code!.text.split('\n').filter((line) => line.trim() !== '');
}

test.each([
  ['Python', '>>> ', 'kms_client.list_keys()', "{'Keys': []}"],
  ['Python', 'In [1]: ', 'kms_client.list_keys()', "Out[1]: {'Keys': []}"],
  ['Ruby', 'irb> ', 'kms_client.list_keys', '=> #<struct Aws::KMS::Types::ListKeysResponse>'],
  ['Ruby', 'irb(main):001:0> ', 'kms_client.list_keys', '=> []'],
  ['Ruby', 'irb(main):001> ', 'kms_client.list_keys', '=> []'],
  ['PHP', 'php > ', '$KmsClient->listKeys([]);', 'array(0) {'],
  ['PowerShell', 'PS> ', 'Get-KMSKeyList', 'KeyArn KeyId'],
  ['PowerShell', 'PS C:\\Users\\me> ', 'Get-KMSKeyList', 'KeyArn KeyId'],
  ['AWS CLI', '$ ', 'aws kms list-keys', '{ "Keys": [] }'],
  ['AWS CLI', 'user@host:~$ ', 'aws kms list-keys', '{ "Keys": [] }'],
  ['AWS CLI', '[ec2-user@ip-10-0-0-1 ~]$ ', 'aws kms list-keys', '{ "Keys": [] }'],
  ['Node.js', '> ', 'await kmsClient.send(new ListKeysCommand({}));', '{ Keys: [] }'],
  ['C#', '> ', 'await kmsClient.ListKeysAsync(new ListKeysRequest());', '[]'],
  ['Java', 'jshell> ', 'kmsClient.listKeys();', '$1 ==> ListKeysResponse(Keys=[])'],
])(
  'In %s, what is typed at the prompt %s is the code, and what is printed is not',
  async (title, prompt, typed, printed) => {
    expect(await codeIn(title, `${prompt}${typed}\n${printed}`)).toEqual([typed]);
  },
);

test.each([
  ['AWS CLI', '$ aws kms list-keys \\\n    --limit 1\n{ "Keys": [] }', ['aws kms list-keys \\', '    --limit 1']],
  [
    'Python',
    '>>> for key in kms_client.list_keys():\n...     print(key)\n...\nKeys',
    ['for key in kms_client.list_keys():', '    print(key)'],
  ],
])('In %s, what goes on in further lines is typed, too', async (title, text, lines) => {
  expect(await codeIn(title, text)).toEqual(lines);
});
