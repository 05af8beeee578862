import { expect, test } from 'vitest';
import { staticFindings } from '../../../src/audit/audit.ts';
import { fixed, fixText, type FixedPage } from '../../../src/audit/fix.ts';
import { runnableTabs } from '../../../src/audit/runs.ts';
import { tallyOf } from '../../../src/audit/tally.ts';
import type { Edition } from '../../../src/languages/target.ts';
import { fences, kmsIn, tabs } from './pages.ts';
import { faultsOf, findingsIn, matched } from './audited.ts';

/** Code, by the tag of its language, of which the operations that it calls are to be told; none where it calls no AWS KMS. */
const CODE: readonly (readonly [what: string, tag: string, code: string, operations: readonly string[]])[] = [
  ['a client that is made', 'python', "c = boto3.client('kms')\nc.encrypt(KeyId=k, Plaintext=p)", ['Encrypt']],
  ['a client of a session', 'python', "c = boto3.Session(profile_name='x').client('kms')\nc.list_keys()", ['ListKeys']],
  ['a client with a name only', 'python', 'kms.list_keys()', ['ListKeys']],
  ['a field', 'python', 'self.kms_client.list_keys()', ['ListKeys']],
  ['a client that nothing holds', 'python', "boto3.client('kms').list_keys()", ['ListKeys']],
  ['a paginator', 'python', "kms_client.get_paginator('list_keys')", ['ListKeys']],
  ['a client of another service', 'python', "kms = boto3.client('lambda')\nkms.create_alias()", []],
  ['Fernet', 'python', 'f = Fernet(key)\ntoken = f.encrypt(b"a")', []],
  [
    'the AWS Encryption SDK',
    'python',
    'client = EncryptionSDKClient()\nclient.encrypt(source=s, keyring=kms_keyring)',
    [],
  ],
  ['the client of another cloud', 'python', 'kms_client = kms.KeyManagementServiceClient()\nkms_client.encrypt(r)', []],
  ['the AWS CDK', 'python', 'from aws_cdk import aws_kms as kms\nkms.Key(self, "a")\nkms.create_key()', []],
  ['a class of a module', 'python', 'kms.Key(self, "a")', []],
  ['anything', 'python', 'box.encrypt(message)', []],
  ['a comment', 'python', '# kms_client.list_keys()', []],
  [
    'a docstring',
    'python',
    'def f():\n    """Not\n    kms_client.list_keys()\n    """\n    kms_client.enable_key()',
    ['EnableKey'],
  ],
  ['a text', 'python', 'policy = """\n{}\n"""\nkms_client.list_keys()\nother = """\n"""', ['ListKeys']],
  ['a client that is made', 'java', 'KmsClient c = KmsClient.create();\nc.listKeys();', ['ListKeys']],
  ['a parameter', 'java', 'void f(KmsClient client) { client.encrypt(r); }', ['Encrypt']],
  ['a client of 1.x', 'java', 'AWSKMS c = AWSKMSClientBuilder.defaultClient();\nc.listKeys();', ['ListKeys']],
  ['a client that nothing holds', 'java', 'KmsClient.builder().region(r).build().listKeys();', ['ListKeys']],
  ['the AWS Encryption SDK', 'java', 'AwsCrypto crypto = AwsCrypto.standard();\ncrypto.encryptData(m, d);', []],
  ['DynamoDB encryption', 'java', 'DynamoDBEncryptor encryptor = get();\nencryptor.encrypt(r);', []],
  ['a comment of several lines', 'java', '/**\n * kmsClient.listKeys()\n */\nkmsClient.enableKey(r);', ['EnableKey']],
  ['a comment that is no comment', 'java', 'String p = "b/*";\nkmsClient.listKeys();\nString q = "*/";', ['ListKeys']],
  ['a quote in a comment', 'java', "kmsClient.enableKey(r); // it's\n/* kmsClient.listKeys() isn't */", ['EnableKey']],
  ['a cipher', 'java', 'Cipher kms = Cipher.getInstance("AES");\nkms.encrypt(x);', []],
  [
    'a client that is made',
    'csharp',
    'var c = new AmazonKeyManagementServiceClient();\nawait c.ListKeysAsync();',
    ['ListKeys'],
  ],
  ['a comment of several lines', 'csharp', '/*\nkmsClient.ListKeys();\n*/', []],
  ['an interface', 'csharp', 'Task F(IAmazonKeyManagementService c) => c.ListKeysAsync(r);', ['ListKeys']],
  ['a paginator', 'csharp', 'kmsClient.Paginators.ListKeys(request)', ['ListKeys']],
  ['another class', 'csharp', 'var client = new CryptographyClient(id);\nclient.Encrypt(a, b);', []],
  ['a client that is made', 'ruby', 'c = Aws::KMS::Client.new\nc.list_keys', ['ListKeys']],
  ['a client that nothing holds', 'ruby', "Aws::KMS::Client.new(region: 'a').list_keys", ['ListKeys']],
  [
    'a comment of several lines',
    'ruby',
    "=begin\nit isn't\nkms_client.list_keys\n=end\nkms_client.enable_key",
    ['EnableKey'],
  ],
  ['another class', 'ruby', 'client = Aws::S3::EncryptionV2::Client.new\nclient.encrypt(a)', []],
  ['a client that is made', 'php', '$c = new Aws\\Kms\\KmsClient([]);\n$c->listKeys();', ['ListKeys']],
  ['a field', 'php', '$this->kmsClient->encrypt([]);', ['Encrypt']],
  [
    'a comment of several lines',
    'php',
    '/**\n * $kmsClient->listKeys([]);\n */\n$kmsClient->enableKey([]);',
    ['EnableKey'],
  ],
  ['another class', 'php', '$client = new Encrypter($key);\n$client->encrypt($a);', []],
  ['a command', 'js', 'const c = new KMSClient({});\nawait c.send(new ListKeysCommand({}));', ['ListKeys']],
  [
    'an import',
    'js',
    "import { ListKeysCommand } from '@aws-sdk/client-kms';\nx.send(new ListKeysCommand());",
    ['ListKeys'],
  ],
  [
    'a command of another service',
    'js',
    "import { CreateAliasCommand } from '@aws-sdk/client-lambda';\nkms.send(new CreateAliasCommand());",
    [],
  ],
  ['a comment of several lines', 'js', '/*\nkmsClient.send(new ListKeysCommand({}));\n*/', []],
  ['a callback', 'js', 'const kms = new AWS.KMS();\nkms.listKeys({}, (err, data) => {});', ['ListKeys']],
  ['the AWS CDK', 'js', 'new kms.Key(this, "a");\nkms.Key.fromKeyArn(this, "b", arn);', []],
  ['Web Crypto', 'js', 'await crypto.subtle.encrypt(algorithm, key, data);', []],
  ['the client of another cloud', 'js', 'const client = new KeyManagementServiceClient();\nclient.encrypt({});', []],
  ['a cmdlet', 'powershell', 'get-kmskeylist', ['ListKeys']],
  ['a comment of several lines', 'powershell', '<#\nGet-KMSKeyList\n#>\nEnable-KMSKey $a', ['EnableKey']],
  ['another cmdlet', 'powershell', 'ConvertTo-SecureString $a', []],
  ['a command', 'bash', 'aws --region us-west-2 kms list-keys', ['ListKeys']],
  ['a command of another service', 'bash', 'aws lambda create-alias', []],
];

test.each(CODE)('%s in %s', (_what, tag, code, operations) => {
  expect(kmsIn(tag, code)).toEqual({ operations, unknown: [] });
});

test('What the page declares elsewhere in a language, and what the group is about, tell what is a client', async () => {
  const page = `\`\`\`python\nsvc = boto3.client('kms')\n\`\`\`\n\n## B\n\n${fences({ python: 'svc.list_keys()', ruby: 'client.list_keys' })}`;
  const { groups } = await matched(page);
  expect(groups.map((group) => group.tabs.map(({ tab }) => tab.kms.calls.map(({ operation }) => operation)))).toEqual([
    [[]],
    [['ListKeys'], ['ListKeys']],
  ]);
});

test('What the code makes of something else is no client, whatever the group is about', async () => {
  const page = await matched(
    tabs({
      Python: 'kms_client.encrypt(KeyId=k, Plaintext=p)',
      'Node.js': 'const client = crypto.subtle;\nclient.encrypt(a, k, d);',
    }),
  );
  expect(page.groups.flatMap((group) => group.tabs.map(({ tab }) => tab.kms.calls.length))).toEqual([1, 0]);
});

test('A client that only a comment makes is none, on the page or in its Region', async () => {
  const made =
    '/*\nvar svc = KmsClient.create();\nKmsClient kms = KmsClient.builder().region(Region.EU_WEST_3).build();\n*/\n';
  const text = `${tabs({ Java: `${made}kmsClient.listKeys();`, Python: 'kms_client.list_keys()' })}# B\n\n${tabs({ Java: 'svc.listKeys();' })}`;
  const page = await matched(text, 'current');
  expect(page.groups).toHaveLength(1);
  expect(runnableTabs(page).map(({ matched: { tab } }) => tab.title)).toEqual(['Java', 'Python']);
});

test('Who makes a client only to give it to something else calls nothing of AWS KMS', async () => {
  const given = 'DynamoDBEncryptor e = DynamoDBEncryptor.getInstance(new DirectKmsMaterialsProvider(kms, arn));';
  const page = await matched(
    tabs({
      Python: 'table.put_item(Item=item)',
      Java: `KmsClient kms = KmsClient.create();\n${given}\ne.encryptRecord(r);`,
    }),
  );
  expect(page.groups).toEqual([]);
  expect(page.page.others).toHaveLength(1);
  expect(staticFindings(page)).toEqual([]);
});

const OTHER = {
  Python: 'client = EncryptionSDKClient()\nclient.encrypt(source=s)',
  Java: 'AwsCrypto crypto = AwsCrypto.standard();\ncrypto.encryptData(m, d);',
};

test('In a page of which no tab calls AWS KMS nothing is found, and nothing runs', async () => {
  const page = await matched(`A customer master key.\n\n${tabs(OTHER)}`);
  expect(page.groups).toEqual([]);
  expect(staticFindings(page)).toEqual([]);
  expect(runnableTabs(page)).toEqual([]);
});

const LISTING = { Python: 'names = kms_client.list_keys()', Ruby: 'names = kms_client.list_keys' };

test('A group of which no tab calls AWS KMS is told, and left alone', async () => {
  const page = await matched(`# A\n\n${tabs(OTHER)}\n# B\n\n${tabs(LISTING)}`, 'current');
  expect(page.groups).toHaveLength(1);
  const [finding] = staticFindings(page).filter(({ code }) => code === 'not-kms');
  expect(finding).toMatchObject({ severity: 'info', section: 'A', lines: { first: 3, last: 3 }, tabs: [] });
});

test('A block that stands alone and calls nothing of AWS KMS is left alone, and not told', async () => {
  const page = await matched("```python\nkey_id = 'a'\n```\n\n```python\nkms_client.enable_key(KeyId=key_id)\n```\n");
  expect(staticFindings(page)).toEqual([]);
  expect(tallyOf(page, () => true)).toEqual({ found: 1, run: 1, notRun: [] });
  // It is a step before the other.
  expect(runnableTabs(page)[0]!.code).toMatch(/^key_id = 'a'$/mu);
});

test('A tab that calls nothing of AWS KMS is told, and neither run nor changed', async () => {
  const page = await matched(tabs({ ...LISTING, PHP: '$box = new Box();\n$box->open();' }), 'current');
  const [finding] = staticFindings(page).filter(({ code }) => code === 'not-kms');
  expect(finding).toMatchObject({ severity: 'info', language: 'PHP' });
  expect(runnableTabs(page).map(({ matched: { tab } }) => tab.title)).toEqual(['Python', 'Ruby']);
  expect(fixedBut(page).kept).toMatchObject([{ title: 'PHP', why: "its code doesn't call ListKeys" }]);
});

test('An operation that does not exist is told with those that are nearest, and is no making of a client', async () => {
  const text = tabs({
    Python: "kms_client = boto3.client('kms')\nkms_client.delete_key(KeyId=k)",
    'AWS CLI': 'aws kms delete-key --key-id k',
    'Node.js': 'await kmsClient.send(new DeleteKeyCommand({}));',
  });
  const page = await matched(text, 'current');
  expect(page.groups.map(({ example }) => example)).toEqual([undefined]);
  const found = staticFindings(page).filter(({ code }) => code === 'unknown-operation');
  expect(found.map(({ language, lines }) => [language, text.split('\n')[lines.first - 1]?.trim()])).toEqual([
    ['Python', 'kms_client.delete_key(KeyId=k)'],
    ['AWS CLI', 'aws kms delete-key --key-id k'],
    ['Node.js', 'await kmsClient.send(new DeleteKeyCommand({}));'],
  ]);
  for (const { message } of found) expect(message).toMatch(/DeleteAlias.*ScheduleKeyDeletion/u);
});

test('What is called on something that a client is given to is none of its operations', async () => {
  const page = await matched(
    tabs({
      'Node.js':
        "class Keys { constructor(kms) { this.kms = kms; } disable(id) { return this.kms.send(new DisableKeyCommand({ KeyId: id })); } }\nawait new Keys(new KMSClient({})).disable('k');",
      Python:
        "manager = KeyManager(boto3.client('kms'))\nmanager.describe('k')\nboto3.client('kms').disable_key(KeyId='k')",
      'C#': 'await new Keys(new AmazonKeyManagementServiceClient()).DisableAsync("k");\nawait kmsClient.DisableKeyAsync(new DisableKeyRequest { KeyId = "k" });',
    }),
    'current',
  );
  expect(staticFindings(page).filter(({ code }) => code === 'unknown-operation')).toEqual([]);
});

const CALL = "key_id = 'x'\nkms_client.enable_key(KeyId=key_id)";

/** Tabs at fault that stay, with the reason. */
const KEPT: readonly (readonly [
  what: string,
  code: Readonly<Record<string, string>>,
  edition: Edition,
  why: RegExp,
])[] = [
  ['further calls', { Python: `${CALL}\nkms_client.list_keys()` }, 'current', /calls ListKeys, too/u],
  ['a whole file', { Python: `def main():\n    ${CALL.replace('\n', '\n    ')}\n` }, 'current', /definitions/u],
  [
    'two generations side by side',
    {
      'Java 1.x': 'kmsClient.enableKey(new EnableKeyRequest().withKeyId(k));',
      'Java 2.x': 'kmsClient.enableKey(EnableKeyRequest.builder().build());',
    },
    'current',
    /another generation|several tabs/u,
  ],
  [
    'another generation',
    { Java: 'kmsClient.enableKey(new EnableKeyRequest().withKeyId(k));' },
    'current',
    /generation/u,
  ],
  ['another language', { 'AWS CLI': 'aws kms enable-key --key-id k' }, 'classic', /edition/u],
  ['what no example shows', { Python: 'kms_client.update_primary_region()' }, 'current', /no example/u],
  ['a file', { Python: '--8<-- "list.py"', Ruby: 'kms_client.enable_key' }, 'current', /no code of its own/u],
];

test.each(KEPT)('--fix leaves %s, and says why', async (_what, code, edition, why) => {
  const text = tabs(code);
  const page = await matched(text, edition);
  const result = fixedBut(page);
  const [first] = result.kept;
  expect(first?.why).toMatch(why);
  if (Object.keys(code).length === 1) expect(result.text).toBe(text);
});

test.each([
  ['HTML', `<!--\n\`\`\`python\n${CALL}\n\`\`\`\n\n\`\`\`ruby\nkms_client.enable_key\n\`\`\`\n-->\n`, 'page.md'],
  ['reStructuredText', '.. draft\n\n   .. code-block:: python\n\n      kms_client.enable_key()\n', 'page.rst'],
  ['AsciiDoc', '////\n[source,python]\n----\nkms_client.enable_key()\n----\n////\n', 'page.adoc'],
])('What stands in a comment of %s is no code', async (_what, draft, path) => {
  await expect(matched(draft, 'current', path)).rejects.toMatchObject({ code: 'no-tab-group' });
});

test.each([
  ['MkDocs', '=== "Python"\n\n    ```python\n    --8<-- "a.py"\n    ```\n', 'page.md'],
  ['VitePress', ':::tabs\n== Python\n\n<<< @/a.py\n:::\n', 'page.md'],
  ['VuePress', '=== "Python"\n\n    @[code](a.py)\n', 'page.md'],
  ['MyST', '::::{tab-set}\n:::{tab-item} Python\n```{literalinclude} a.py\n```\n:::\n::::\n', 'page.md'],
  ['Sphinx', '.. tab-set::\n\n   .. tab-item:: Python\n\n      .. literalinclude:: a.py\n', 'page.rst'],
  [
    'Docusaurus',
    '<Tabs>\n<TabItem value="python">\n<CodeBlock language="python">{require("!!raw-loader!./a.py").default}</CodeBlock>\n</TabItem>\n</Tabs>\n',
    'page.mdx',
  ],
  ['AsciiDoc', '[tabs]\n====\nPython::\n+\n[source,python]\n----\ninclude::a.py[]\n----\n====\n', 'page.adoc'],
])('Code that %s has from a file is told to be so', async (_what, text, path) => {
  const { page } = await matched(text, 'current', path);
  expect(page.others.flatMap((group) => group.tabs)).toMatchObject([
    { language: { title: 'Python' }, code: undefined, isIncluded: true },
  ]);
});

test('What --fix changes is told as a unified diff', async () => {
  const text = tabs({ Python: 'response = kms_client.list_keys()', Ruby: 'x = kms_client.list_keys' });
  const page = await matched(text, 'current');
  const told = fixText('page.md', text, fixedBut(page));
  expect(told).toMatch(/^--- page\.md\n\+\+\+ page\.md\n@@ -1,/u);
  expect(told).toContain('-    x = kms_client.list_keys\n');
});

/** The page as it becomes when every tab is at fault. */
function fixedBut(page: Awaited<ReturnType<typeof matched>>): FixedPage {
  const faults = faultsOf(page.groups.flatMap((group) => group.tabs.map(({ tab }) => tab)));
  return fixed(page, faults, new Set());
}

test('A page of the chapter that misses a language is told, one that shows few languages is not', async () => {
  const few = await findingsIn(tabs(LISTING), 'current');
  expect(few.filter(({ code }) => code === 'tab-missing')).toEqual([]);
});
