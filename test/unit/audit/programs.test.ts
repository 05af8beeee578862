import { expect, test } from 'vitest';
import { runnableTabs, type RunnableTab } from '../../../src/audit/runs.ts';
import { tallyOf } from '../../../src/audit/tally.ts';
import { READERS_REGION } from '../../../src/model/documented.ts';
import { matched } from './audited.ts';
import { tabs } from './pages.ts';

async function runnable(page: string): Promise<RunnableTab[]> {
  return runnableTabs(await matched(page, 'current'));
}

/** A tab's code with what is put above it. */
async function programOf(code: Readonly<Record<string, string>>): Promise<string | undefined> {
  const [tab] = await runnable(tabs(code));
  expect(tab!.file).toBeUndefined();
  return tab!.code.trimEnd();
}

/** Why a page's only tab is not run. */
async function whyNotRun(code: Readonly<Record<string, string>>): Promise<string | undefined> {
  const page = await matched(tabs(code), 'current');
  expect(runnableTabs(page)).toEqual([]);
  const { notRun } = tallyOf(page, () => false);
  expect(notRun).toHaveLength(1);
  return notRun[0]?.why;
}

const JAVA = [
  'package com.example;',
  '',
  'import software.amazon.awssdk.services.kms.KmsClient;',
  '',
  'public class Enabling {',
  '    public static void main(String[] args) {',
  '        KmsClient kms = KmsClient.create();',
  '        kms.enableKey(r -> r.keyId("key-1"));',
  '    }',
  '}',
].join('\n');

const CSHARP = [
  'using Amazon.KeyManagementService;',
  '',
  'class Enabling',
  '{',
  '    static async Task Main()',
  '    {',
  '        var client = new AmazonKeyManagementServiceClient();',
  '        await client.EnableKeyAsync(new EnableKeyRequest { KeyId = "key-1" });',
  '    }',
  '}',
].join('\n');

test.each([
  ['Java', JAVA, './Enabling.java', 'javac -d . Enabling.java && java com.example.Enabling'],
  ['C#', CSHARP, 'tab/complete/Tab.cs', 'dotnet run --project ../../Examples.csproj -p:Example=Tab'],
  ['Python', "import boto3\n\nkms = boto3.client('kms')\nkms.enable_key(KeyId='key-1')", './tab.py', 'python3 tab.py'],
  [
    'Ruby',
    "require 'aws-sdk-kms'\n\nkms = Aws::KMS::Client.new\nkms.enable_key(key_id: 'key-1')",
    './tab.rb',
    'ruby tab.rb',
  ],
  [
    'Node.js',
    "import { KMS } from '@aws-sdk/client-kms';\n\nconst kms = new KMS();\nawait kms.enableKey({ KeyId: 'key-1' });",
    './tab.mjs',
    'node tab.mjs',
  ],
  [
    'JavaScript',
    "const { KMS } = require('@aws-sdk/client-kms');\n\nconst kms = new KMS();\nkms.enableKey({ KeyId: 'key-1' });",
    './tab.cjs',
    'node tab.cjs',
  ],
])('A whole file in %s runs as it stands, with a default Region', async (title, text, path, command) => {
  const [tab] = await runnable(tabs({ [title]: text }));
  const { files, command: ran } = tab!.file!;
  expect(Object.keys(files).map((name) => name.replace(/^(?!tab\/|\.)/u, './'))).toEqual([path]);
  expect(Object.values(files)[0]!.trimEnd()).toBe(text);
  expect(ran).toMatch(/^export AWS_REGION=us-west-2 /u);
  expect(ran).toContain(`; ${command}`);
});

test.each([
  ['Python', "kms.enable_key(KeyId='key-1')", 'kms = kms_client'],
  ['Ruby', "kms.enable_key(key_id: 'key-1')", 'kms = kms_client'],
  ['PHP', "$kms->enableKey(['KeyId' => 'key-1']);", '$kms = $kmsClient;'],
  ['Java', 'kms.enableKey(r -> r.keyId("key-1"));', 'var kms = kmsClient;'],
])('Statements in %s have the client under the name that they have for it', async (title, text, line) => {
  expect(await programOf({ [title]: text })).toBe(`${line}\n${text}`);
});

test('What a tab declares by itself is left to it', async () => {
  const text = "def enable(kms):\n    kms.enable_key(KeyId='key-1')\n\nenable(kms_client)";
  expect(await programOf({ Python: text })).toBe(text);
});

test('A name for the client that only one tab of several has is not given', async () => {
  const own = "kms.enable_key(KeyId='key-1')";
  const page = ['disable', 'enable', 'disable']
    .map((call) => `## ${call}\n\n${tabs({ Python: `kms_client.${call}_key(KeyId='key-1')` })}`)
    .join('');
  const found = await runnable(`${page}## Other\n\n${tabs({ Python: own })}`);
  expect(found.at(-1)!.code.trimEnd()).toBe(own);
});

test('Statements with a client of their own have a default Region, and commands are imported where no tab does it', async () => {
  const java = 'KmsClient kms = KmsClient.create();\nkms.enableKey(r -> r.keyId("key-1"));';
  expect(await programOf({ Java: java })).toBe(`System.setProperty("aws.region", "us-west-2");\n${java}`);
  const nodejs = "await kmsClient.send(new EnableKeyCommand({ KeyId: 'key-1' }));";
  expect(await programOf({ 'Node.js': nodejs })).toBe(
    `import { EnableKeyCommand } from '@aws-sdk/client-kms';\n${nodejs}`,
  );
});

test('A client that is made for the page has a default Region where it is given none', async () => {
  const java = 'KmsClient kmsClient = KmsClient.create();';
  expect(await programOf({ Java: java, Python: "kms_client = boto3.client('kms')" })).toBe(
    `System.setProperty("aws.region", "us-west-2");\n${java}`,
  );
});

test('What a program asks is answered', async () => {
  const asking = "$grantToken = Read-Host 'Your grant token'\nDisable-KMSGrant -GrantToken $grantToken";
  expect(await programOf({ PowerShell: asking })).toMatch(/^function Read-Host \{ '[^']+EXAMPLE' \}\n/u);
  const removing = "Remove-KMSAlias -AliasName 'alias/a'";
  expect(await programOf({ PowerShell: removing })).toBe(`$ConfirmPreference = 'None'\n${removing}`);
  expect(await programOf({ PowerShell: `${removing} -Force` })).toBe(`${removing} -Force`);
});

test('Lines of messages are those of the page, whatever is put above the code', async () => {
  const page = tabs({ Python: "kms.enable_key(KeyId='key-1')" });
  const [tab] = await runnable(page);
  const at = tab!.code.split('\n').findIndex((line) => line.startsWith('kms.'));
  expect(page.split('\n')[tab!.firstLine + at - 1]).toContain('kms.enable_key');
});

test.each([
  [
    'Java',
    'public class Keys {\n    void enable(KmsClient kms) {\n        kms.enableKey(r -> r.keyId("key-1"));\n    }\n}',
  ],
  ['Java', 'public static void enable(KmsClient kms) {\n    kms.enableKey(r -> r.keyId("key-1"));\n}'],
  ['Java', 'void enable(KmsClient kms) throws Exception {\n    kms.enableKey(r -> r.keyId("key-1"));\n}'],
  [
    'C#',
    'public async Task EnableAsync(IAmazonKeyManagementService kms)\n{\n    await kms.EnableKeyAsync(new EnableKeyRequest { KeyId = "key-1" });\n}',
  ],
])('A class, or a method, that nothing starts is not run: %s', async (title, code) => {
  expect(await whyNotRun({ [title]: code })).toBe('its code is a class, or a method, that nothing starts');
});

test.each([
  ['Java', 'if (isOn) {\n    kmsClient.enableKey(r -> r.keyId("key-1"));\n} else if (isOff()) {\n    return;\n}'],
  ['Java', 'for (String id : ids) {\n    kmsClient.enableKey(r -> r.keyId(id));\n}'],
  ['C#', 'if (isOn) {\n    await kmsClient.EnableKeyAsync(new EnableKeyRequest { KeyId = "key-1" });\n}'],
])('Statements with blocks run: %s', async (title, code) => {
  expect(await runnable(tabs({ [title]: code }))).toHaveLength(1);
});

test.each([
  ['which frameworks load packages for', '<?php\n\ndeclare(strict_types=1);\n\nnamespace App;\n\n', ''],
  ['that loads them itself', "<?php\nrequire __DIR__ . '/../vendor/autoload.php';\n\n", ''],
  ['that pages show without what opens it', "require 'vendor/autoload.php';\n\n", '<?php '],
])('A whole file in PHP, %s, runs as it stands', async (_which, head, opening) => {
  const text = [
    `${head}use Aws\\Kms\\KmsClient;`,
    "$client = new KmsClient(['region' => 'us-west-2']);",
    "$client->enableKey(['KeyId' => 'key-1']);",
  ].join('\n');
  const [tab] = await runnable(tabs({ PHP: text }));
  const { files, command } = tab!.file!;
  expect(Object.entries(files).map(([name, file]) => [name.replace(/^\.\//u, ''), file.trimEnd()])).toEqual([
    ['src/tab.php', opening + text],
  ]);
  expect(command).toContain(' src/tab.php');
});

test.each([
  [
    'Java',
    'public class A {\n    public static void main(String[] args) {\n        KmsClient.create().enableKey(r -> r.keyId(args[0]));\n    }\n}',
  ],
  ['Python', "import boto3\nboto3.client('kms').enable_key(KeyId=input('Which key? '))"],
  ['Python', "kms_client.enable_key(KeyId=os.environ['KEY_ID'])"],
  ['Ruby', 'kms_client.enable_key(key_id: ARGV[0])'],
  ['PHP', "$kmsClient->enableKey(['KeyId' => $argv[1]]);"],
  ['Node.js', 'await kmsClient.send(new EnableKeyCommand({ KeyId: process.env.KEY_ID }));'],
  ['C#', 'await kmsClient.EnableKeyAsync(new EnableKeyRequest { KeyId = Console.ReadLine() });'],
  ['PowerShell', "Enable-KMSKey -KeyId (Read-Host 'Which key?')"],
  ['AWS CLI', 'aws kms enable-key --key-id "$1"'],
  ['AWS CLI', 'read -r id\naws kms enable-key --key-id "$id"'],
  ['AWS CLI', 'aws kms enable-key --key-id $KEY_ID'],
])('What takes something of whoever runs it is not run, nor blamed: %s %s', async (title, code) => {
  expect(await whyNotRun({ [title]: code })).toMatch(/^it takes /u);
});

test.each([
  ['Python', "boto3.Session(profile_name='dev').client('kms').enable_key(KeyId='key-1')"],
  [
    'Java',
    'KmsClient.builder().credentialsProvider(ProfileCredentialsProvider.create()).build().enableKey(r -> r.keyId("key-1"));',
  ],
  ['AWS CLI', 'aws kms enable-key --key-id key-1 --profile dev'],
  ['Ruby', "kms = Aws::KMS::Client.new(endpoint: 'http://localhost:4566')\nkms.enable_key(key_id: 'key-1')"],
  [
    'Node.js',
    "const kms = new KMS({ credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE' } });\nkms.enableKey({ KeyId: 'key-1' });",
  ],
  ['Python', "boto3.client('s3').list_buckets()\nboto3.client('kms').enable_key(KeyId='key-1')"],
  ['AWS CLI', 'aws kms enable-key --key-id key-1\naws s3 ls'],
  ['JavaScript v2', "const AWS = require('aws-sdk');\nnew AWS.KMS().enableKey({ KeyId: 'key-1' }, console.log);"],
])('What has something that only its reader has is not run, nor blamed: %s %s', async (title, code) => {
  expect(await whyNotRun({ [title]: code })).toMatch(/of its own$|other services|the audit has not$/u);
});

test.each([
  ['Java', 'import java.time.Duration;\n\nKmsClient kmsClient = KmsClient.create();', 'import java.time.Duration;'],
  [
    'C#',
    'using System.Globalization;\n\nvar kmsClient = new AmazonKeyManagementServiceClient();',
    'using System.Globalization;',
  ],
])('Statements in %s bring along what they import, and a client of the name of ours', async (title, head, line) => {
  const call =
    title === 'Java' ? 'kmsClient.enableKey(r -> r.keyId("key-1"));' : 'await kmsClient.EnableKeyAsync(request);';
  const [tab] = await runnable(tabs({ [title]: `${head}\n${call}` }));
  expect(tab!.head.hasClient).toBe(true);
  expect(tab!.head.imports).toContain(line);
});

test('Statements of the classic edition in C# bring along only what the .NET Framework has', async () => {
  const page = await matched(tabs({ 'C#': 'kmsClient.EnableKey(request);' }), 'classic');
  const [tab] = runnableTabs(page);
  expect(tab!.head.imports).toEqual(['using System.Linq;', 'using System.Threading;', 'using Amazon.Runtime;']);
});

/** A page whose second group goes on with what its first one has. */
const steps = (first: Readonly<Record<string, string>>, second: Readonly<Record<string, string>>): string =>
  `${tabs(first)}\n\n## Then\n\n${tabs(second).replace(/^# .*\n/u, '')}`;

test.each([
  ['Python', "key_id = 'key-1'", 'kms_client.enable_key(KeyId=key_id)'],
  ['Ruby', "key_id = 'key-1'", 'kms_client.enable_key(key_id: key_id)'],
  ['PHP', "$keyId = 'key-1';", "$kmsClient->enableKey(['KeyId' => $keyId]);"],
  ['Java', 'String keyId = "key-1";', 'kmsClient.enableKey(r -> r.keyId(keyId));'],
  ['PowerShell', "$keyId = 'key-1'", 'Enable-KMSKey -KeyId $keyId'],
  ['AWS CLI', 'KEY_ID=key-1', 'aws kms enable-key --key-id $KEY_ID'],
])('A step in %s has the values that an earlier one declares', async (title, declaration, call) => {
  const [step] = await runnable(steps({ [title]: declaration }, { [title]: call }));
  expect(step!.code.trimEnd().split('\n')).toEqual([declaration, call]);
});

test('A step that goes on with the result of an earlier one is not run', async () => {
  const page = await matched(
    steps(
      { Python: "key = kms_client.create_key()\nkey_id = key['KeyMetadata']['KeyId']" },
      { Python: 'kms_client.enable_key(KeyId=key_id)' },
    ),
    'current',
  );
  expect(tallyOf(page, () => false).notRun.at(-1)?.why).toBe(
    'it goes on with key_id, which the page has from an earlier step',
  );
});

test('Where the other tabs of a group declare what they take, one that does not has a slip', async () => {
  const page = steps(
    { Python: "key_id = 'key-1'\nkms_client.describe_key(KeyId=key_id)" },
    { Python: 'kms_client.enable_key(KeyId=key_id)', Ruby: "key_id = 'key-1'\nkms_client.enable_key(key_id: key_id)" },
  );
  const step = (await runnable(page)).find(({ code }) => code.includes('enable_key(KeyId'));
  expect(step!.code.trimEnd()).toBe('kms_client.enable_key(KeyId=key_id)');
});

const ARN = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

test.each([
  ['Python', `kms.enable_key(KeyId='${ARN}')`, 'kms = kms_client'],
  ['Java', `kms.enableKey(r -> r.keyId("${ARN}"));`, 'var kms = kmsClient;'],
  [
    'Node.js',
    "import { EnableKeyCommand } from '@aws-sdk/client-kms';\n\nawait client.send(new EnableKeyCommand({ KeyId: 'key-1' }));",
    'const client = kmsClient;',
  ],
  ['C#', 'var pages = kms.Paginators.ListKeys(new ListKeysRequest());', 'var kms = kmsClient;'],
  [
    'Node.js',
    "import { paginateListKeys } from '@aws-sdk/client-kms';\n\nfor await (const page of paginateListKeys({ client }, {})) console.log(page);",
    'const client = kmsClient;',
  ],
  [
    'Node.js',
    "import { paginateListKeys } from '@aws-sdk/client-kms';\n\nfor await (const page of paginateListKeys({ client: kms }, {})) console.log(page);",
    'const kms = kmsClient;',
  ],
])('Neither texts nor paginators declare a client: %s %s', async (title, text, line) => {
  expect((await programOf({ [title]: text }))!.split('\n')).toEqual([line, ...text.split('\n')]);
});

test.each([
  ['Python', "import boto3\n\nclient = boto3.client('kms', region_name='us-east-1')", 'kms_client = client'],
  ['Java', 'KmsClient client = KmsClient.builder().region(Region.US_EAST_1).build();', 'var kmsClient = client;'],
  [
    'PHP',
    "use Aws\\Kms\\KmsClient;\n\n$client = new KmsClient([\n    'region' => 'us-east-1',\n]);",
    '$kmsClient = $client;',
  ],
  ['Node.js', "const kms = new KMSClient({ region: 'us-east-1' });", 'const kmsClient = kms;'],
])('A client that a page makes is tried under its own name: %s', async (title, text, line) => {
  const page = `# Clients\n\n## Create a client\n\n${tabs({ [title]: text }).replace(/^# .*\n/u, '')}`;
  const [tab] = await runnable(page);
  expect(tab!.code.trimEnd().split('\n').at(-1)).toBe(line);
});

test('TypeScript whose types are code, too, is not run', async () => {
  const page = await matched(
    tabs({ TypeScript: "enum Key { One = 'key-1' }\nawait kmsClient.send(new EnableKeyCommand({ KeyId: Key.One }));" }),
    'current',
  );
  expect(tallyOf(page, () => false).notRun).toMatchObject([{ why: 'its types are no mere types: they are code, too' }]);
});

test('What is called on a field lends no variable a client', async () => {
  const php = "$result = $this->kms->enableKey(['KeyId' => 'key-1']);";
  expect(await programOf({ PHP: php })).toBe(php);
});

test('A tab whose client is in a Region without AWS KMS is not run; in any other, its world is there', async () => {
  const code = (region: string): string =>
    `import boto3\nkms = boto3.client('kms', region_name='${region}')\nkms.enable_key(KeyId='key-1')`;
  const far = await matched(tabs({ Python: code('us-gov-west-1') }), 'current');
  expect(runnableTabs(far)).toEqual([]);
  expect(tallyOf(far, () => false).notRun).toMatchObject([
    { why: 'its client is in us-gov-west-1, where the audit has no AWS KMS' },
  ]);
  for (const region of [READERS_REGION, 'us-east-1', 'ap-southeast-7']) {
    for (const page of [
      { Python: code(region) },
      { 'AWS CLI': `aws kms enable-key --key-id key-1 --region ${region}` },
      { PowerShell: `Enable-KMSKey -KeyId key-1 -Region ${region}` },
    ]) {
      const [near] = await runnable(tabs(page));
      expect(near!.world).toMatchObject({ region });
    }
  }
});
