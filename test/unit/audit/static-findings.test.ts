import { expect, test } from 'vitest';
import type { FindingCode } from '../../../src/audit/finding.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { python } from '../../../src/languages/python/python.ts';
import { ruby } from '../../../src/languages/ruby/ruby.ts';
import { examplesOf } from '../../../src/model/example.ts';
import { findingsIn, groupOf, matched, publishedPage } from './audited.ts';
import { tabs } from './pages.ts';

const PAGE = publishedPage('current', 'key-policies');

/** The example in whose tabs the slips are made. */
const SHOWN = 'list-key-policies';

/** A slip in the published page, and what is found of it. */
interface Slip {
  readonly slip: string;
  readonly made: (page: string) => string | Promise<string>;
  /** The codes, each with its language and with a part of the line that it names. */
  readonly found: readonly (readonly [code: FindingCode, language: string | null, line: string])[];
}

const EXAMPLE = pages.flatMap(examplesOf).find(({ id }) => id === SHOWN)!;
const { anchor: ANCHOR, sections } = pages.find(({ id }) => id === 'key-policies')!;
const SECTION = sections[0]!.title;
/** The section that shows an operation with a parameter that is optional. */
const READING = sections.find(({ examples }) => examples.some(({ operation }) => operation === 'GetKeyPolicy'))!.anchor;
const PYTHON_LINK = python.call(EXAMPLE).reference.url;
const CLIENT = ruby.dialect.client;
const RUBY_LINK = ruby.call(EXAMPLE).reference.url;

const SLIPS: readonly Slip[] = [
  {
    slip: 'a dead term in prose',
    made: withParagraph('Every customer master\nkey (CMK) has one\\.'),
    found: [['dead-term', null, 'Every customer master']],
  },
  {
    slip: 'a dead term with a slip of its own',
    made: withParagraph('Viewing a custom master key is free\\.'),
    found: [['dead-term', null, 'custom master key']],
  },
  {
    slip: 'a dead term in a heading',
    made: replacing(`## ${SECTION}`, '## Getting the policy of a CMK'),
    found: [['dead-term', null, '## Getting the policy of a CMK']],
  },
  {
    slip: 'a dead term in a comment',
    made: replacing(`# ${EXAMPLE.title}`, '# List policies of a CMK'),
    found: [['dead-term', 'Python', '# List policies of a CMK']],
  },
  {
    slip: 'an optional parameter that is called required',
    made: withParagraph('GetKeyPolicy requires a policy name\\.', READING),
    found: [['not-required', null, 'GetKeyPolicy requires']],
  },
  {
    slip: 'an optional parameter that must be given',
    made: withParagraph('You must specify the `PolicyName` parameter\\.', READING),
    found: [['not-required', null, 'You must specify']],
  },
  {
    slip: 'an optional parameter that a longer sentence calls required',
    made: withParagraph('Note that the policy name is required, like the key ID\\.', READING),
    found: [['not-required', null, 'Note that']],
  },
  {
    slip: 'a required parameter that is called so',
    made: withParagraph('The key ID is required\\.', READING),
    found: [],
  },
  {
    slip: 'a link without TLS',
    made: withParagraph('See [IAM](http://docs.aws.amazon.com/IAM)\\.'),
    found: [['link-insecure', null, 'http://docs.aws.amazon.com/IAM']],
  },
  {
    slip: 'a reference link of no known form',
    made: replacing(PYTHON_LINK, PYTHON_LINK.replace('/client/', '/methods/')),
    found: [['link-unknown', 'Python', '/methods/']],
  },
  {
    slip: 'a reference link to what is no operation',
    made: replacing(PYTHON_LINK, PYTHON_LINK.replace('list_key_policies', 'list_policies')),
    found: [['link-unknown', 'Python', 'client/list_policies']],
  },
  {
    slip: 'a reference link to another operation',
    made: replacing(PYTHON_LINK, PYTHON_LINK.replace('list_key_policies', 'get_key_policy')),
    found: [['link-elsewhere', 'Python', 'client/get_key_policy.html']],
  },
  {
    slip: 'a reference link to another SDK',
    made: replacing(RUBY_LINK, PYTHON_LINK),
    found: [['link-elsewhere', 'Ruby', PYTHON_LINK]],
  },
  {
    slip: 'a reference link of an earlier form',
    made: replacing(
      PYTHON_LINK,
      PYTHON_LINK.replace('/client/list_key_policies.html', '.html#KMS.Client.list_key_policies'),
    ),
    found: [['link-outdated', 'Python', '#KMS.Client.list_key_policies']],
  },
  {
    slip: 'a link to the API reference that leads elsewhere than it says',
    made: replacing('API_ListKeyPolicies.html', 'API_ListKeys.html'),
    found: [['link-elsewhere', null, 'API_ListKeys.html']],
  },
  {
    slip: 'a further link that leads elsewhere than it says',
    made: replacing(
      'items/Get-KMSKeyPolicy.html) cmdlet\\. The policy',
      'items/Get-KMSKeyList.html) cmdlet\\. The policy',
    ),
    found: [['link-elsewhere', 'PowerShell', 'items/Get-KMSKeyList.html']],
  },
  {
    slip: 'a reference link to the host of earlier years',
    made: replacing(
      PYTHON_LINK,
      'https://boto3.readthedocs.org/en/latest/reference/services/kms.html#KMS.Client.list_key_policies',
    ),
    found: [['link-outdated', 'Python', 'boto3.readthedocs.org']],
  },
  {
    slip: 'a bracket behind a link that closes nothing',
    made: replacing(`${PYTHON_LINK})`, `${PYTHON_LINK})\\)`),
    found: [['markup', 'Python', `${PYTHON_LINK})\\)`]],
  },
  {
    slip: 'emphasis that ends with a space',
    made: (page) => withTab(page, 'Ruby', (tab) => tab.replace(/(?=```)/u, 'See the *AWS SDK for Ruby *\\.\n\n')),
    found: [['markup', 'Ruby', '*AWS SDK for Ruby *']],
  },
  {
    slip: 'a link to a method whose name is written with spaces',
    made: replacing('[ListKeyPolicies method]', '[List Key Policies method]'),
    found: [['link-elsewhere', 'PHP', '[List Key Policies method]']],
  },
  {
    slip: 'no reference link',
    made: (page) => page.replace(/For details, see the \[list\\_key\\_policies method\].*/u, 'It is short.'),
    found: [['link-missing', 'Python', '#### [ Python ]']],
  },
  {
    slip: 'a missing tab',
    made: (page) => withTab(page, 'Ruby', () => ''),
    found: [['tab-missing', 'Ruby', '------']],
  },
  {
    slip: 'a tab twice',
    made: (page) => withTab(page, 'Ruby', (tab) => tab + tab),
    found: [['tab-repeated', 'Ruby', '#### [ Ruby ]']],
  },
  {
    slip: 'tabs out of order',
    made: async (page) => {
      const java = await tabOf(page, 'Java');
      return withTab(await withTab(page, 'Java', () => ''), 'C#', (tab) => tab + java);
    },
    found: [['tab-out-of-order', 'Java', '#### [ Java ]']],
  },
  {
    slip: 'a tab at the front that belongs to the end',
    made: async (page) => {
      const powershell = await tabOf(page, 'PowerShell');
      return withTab(await withTab(page, 'PowerShell', () => ''), 'Java', (tab) => powershell + tab);
    },
    found: [['tab-out-of-order', 'PowerShell', '#### [ PowerShell ]']],
  },
  {
    slip: 'a tab for another language',
    made: (page) => withTab(page, 'Ruby', (tab) => `${tab}------\n#### [ Rust ]\n\n\`\`\`\nlet x = 1;\n\`\`\`\n\n`),
    found: [['tab-unknown', 'Rust', '#### [ Rust ]']],
  },
  {
    slip: "another language's note",
    made: (page) => withTab(page, 'Ruby', (tab) => `${tab}The AWS KMS cmdlets come with a module\\.\n\n`),
    found: [['note-elsewhere', 'Ruby', 'The AWS KMS cmdlets']],
  },
  {
    slip: 'a tab without code',
    made: (page) => withTab(page, 'Ruby', (tab) => tab.replace(/```[\s\S]*```\n/u, '')),
    found: [['code-missing', 'Ruby', '#### [ Ruby ]']],
  },
  {
    slip: 'a further block of code',
    made: (page) => withTab(page, 'Ruby', (tab) => `${tab}\`\`\`\nputs response\n\`\`\`\n\n`),
    found: [['code-further', 'Ruby', 'puts response']],
  },
  {
    slip: 'a placeholder without its comment',
    made: (page) => withTab(page, 'Ruby', (tab) => tab.replace(/# Replace.*\n/u, '')),
    found: [['placeholder-uncommented', 'Ruby', "key_id = 'arn:"]],
  },
  {
    slip: 'a comment that asks to replace something else',
    made: (page) => withTab(page, 'Ruby', (tab) => tab.replace('example key ARN', 'example alias')),
    found: [['placeholder-uncommented', 'Ruby', "key_id = 'arn:"]],
  },
  {
    slip: 'an example value inside a key policy that no comment names',
    made: (page) =>
      withTab(page, 'Python', (tab) => tab.replace('account ARN and user ARN', 'user ARN'), 'put-key-policy'),
    found: [['placeholder-uncommented', 'Python', '"AWS": "arn:aws:iam::111122223333:root"']],
  },
  {
    slip: 'another variable',
    made: (page) => withTab(page, 'Ruby', (tab) => tab.replaceAll(/^key_id|key_id$/gmu, 'key')),
    found: [['name-differs', 'Ruby', "key = 'arn:"]],
  },
  {
    slip: 'another client',
    made: (page) => withTab(page, 'Ruby', (tab) => tab.replace(`${CLIENT}.`, 'kms_of_mine.')),
    found: [['name-differs', 'Ruby', 'response = kms_of_mine.list']],
  },
  {
    slip: 'a result that nothing keeps',
    made: (page) => withTab(page, 'Ruby', (tab) => tab.replace('response = ', '')),
    found: [['result-unread', 'Ruby', `${CLIENT}.list_key_policies`]],
  },
  {
    slip: 'a result that is read at once',
    made: (page) => withTab(page, 'Ruby', (tab) => tab.replace('response = ', 'puts ')),
    found: [],
  },
  {
    slip: 'a result that the lines below need and do not use',
    made: (page) => withTab(page, 'Python', (tab) => tab.replace("response['PolicyNames']", "other['PolicyNames']")),
    found: [['result-unused', 'Python', 'response = kms_client.list_key_policies']],
  },
  {
    slip: 'a heading that speaks of another operation',
    made: replacing(`## ${SECTION}`, '## Creating a KMS key'),
    found: [['operation-elsewhere', null, '## Creating a KMS key']],
  },
  {
    slip: 'prose that speaks of another operation',
    made: (page) =>
      page.replace(
        /use the \[ListKeyPolicies\]\S+ operation/u,
        'use the [ListKeys](https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeys.html) operation',
      ),
    found: [['operation-elsewhere', null, 'use the [ListKeys]']],
  },
  {
    slip: 'two groups exchanged',
    made: exchanged('get-key-policy', 'put-key-policy'),
    found: [
      ['operation-elsewhere', null, '## Getting a key policy'],
      ['operation-elsewhere', null, 'use the [PutKeyPolicy]'],
    ],
  },
  {
    slip: "another Region than the page's other keys have",
    made: (page) => withTab(page, 'Ruby', (tab) => tab.replace('us-west-2', 'us-east-1')),
    found: [['region-elsewhere', 'Ruby', 'us-east-1']],
  },
  {
    slip: 'a key of another account',
    made: (page) => withTab(page, 'Ruby', (tab) => tab.replace('111122223333', '444455556666')),
    found: [['account-elsewhere', 'Ruby', '444455556666']],
  },
  {
    slip: 'a comment that promises what the operation does not take',
    made: (page) => withTab(page, 'Ruby', (tab) => tab.replace('key ID or key ARN', 'key ID, key ARN or alias name')),
    found: [['comment-untrue', 'Ruby', 'alias name']],
  },
  {
    slip: 'a comment that promises any form of key identifier',
    made: (page) =>
      withTab(page, 'Ruby', (tab) => tab.replace('a valid key ID or key ARN', 'any valid key identifier')),
    found: [['comment-untrue', 'Ruby', 'any valid key identifier']],
  },
  {
    slip: 'a slip of the pen in a comment',
    made: (page) => withTab(page, 'Ruby', (tab) => tab.replace('the following', 'the folowing')),
    found: [['misspelled', null, 'the folowing']],
  },
  {
    slip: 'a slip of the pen in prose',
    made: withParagraph('The exmaples in this topic are short\\.'),
    found: [['misspelled', null, 'exmaples']],
  },
  {
    slip: 'a parameter that the operation has, but for a letter',
    made: withParagraph('These examples use the optional `PolicyNames` parameter\\.', READING),
    found: [['misspelled', null, '`PolicyNames`']],
  },
  {
    slip: 'a comment that is an entity',
    made: (page) => withTab(page, 'Ruby', (tab) => tab.replace("key_id = '", "# &fake-key-id;\nkey_id = '")),
    found: [['code-entity', 'Ruby', '# &fake-key-id;']],
  },
  {
    slip: 'an entity in code',
    made: (page) => withTab(page, 'Ruby', (tab) => tab.replace("key_id = '", "key_id = '&lt;key&gt;' # '")),
    found: [
      ['code-entity', 'Ruby', '&lt;'],
      ['code-entity', 'Ruby', '&gt;'],
    ],
  },
  {
    slip: 'a placeholder that is written as an entity',
    made: (page) => withTab(page, 'Ruby', (tab) => tab.replace(/'arn:.*'/u, "'&fake-key-id;'")),
    found: [['code-entity', 'Ruby', '&fake-key-id;']],
  },
  {
    slip: 'typographic quotes in code',
    made: (page) => withTab(page, 'Ruby', (tab) => tab.replace(/'(arn:.*)'/u, '“$1”')),
    found: [
      ['code-entity', 'Ruby', '“arn'],
      ['code-entity', 'Ruby', '“arn'],
    ],
  },
  {
    slip: 'a link to a method that is spelled otherwise',
    made: replacing('[list\\_key\\_policies method]', '[list\\_key\\_polices method]'),
    found: [['link-elsewhere', 'Python', 'list\\_key\\_polices']],
  },
  {
    slip: 'another operation',
    made: (page) => withTab(page, 'Ruby', (tab) => tab.replace('.list_key_policies', '.list_keys')),
    found: [['other-operation', 'Ruby', `${CLIENT}.list_keys`]],
  },
];

test.each(SLIPS)('$slip', async ({ made, found }) => {
  const page = await made(PAGE);
  expect(page).not.toBe(PAGE);
  const lines = page.split('\n');
  const findings = await findingsIn(page, 'current');
  expect(findings.map(({ code, language }) => [code, language])).toEqual(
    found.map(([code, language]) => [code, language]),
  );
  findings.forEach(({ lines: { first } }, index) => expect(lines[first - 1]).toContain(found[index]![2]));
});

/** What is no slip, although it looks like one. */
const HARMLESS: readonly (readonly [what: string, made: (page: string) => string | Promise<string>])[] = [
  ['another Region in all of the page', (page) => page.replaceAll('us-west-2', 'ap-northeast-1')],
  ['another account in all of the page', (page) => page.replaceAll('111122223333', '123456789012')],
  ['words of their own', withParagraph('Keyrings, a keyring, async and sync: frobnicators are spelled so\\.')],
  ['a heading of several things', replacing(`## ${SECTION}`, '## Creating a KMS key and listing its policies')],
  ['a heading that only begins like an operation', replacing(`## ${SECTION}`, '## Listing key policies by name')],
  ['prose that also speaks of others', withParagraph('You can use the CreateKey operation first\\.')],
  [
    'typographic quotes in a text of the code',
    (page) => withTab(page, 'Ruby', (tab) => tab.replace('policy_names = ', 'puts "“”" + ')),
  ],
  ['another word for example', (page) => page.replaceAll('the following example', 'the following fictitious')],
  ['no word for example', (page) => page.replaceAll('the following example key ARN', 'the key ARN')],
  ['a language that the page shows nowhere', (page) => page.replace(tabsOf('PowerShell'), '')],
  [
    'a name that a language has in all of its tabs',
    (page) => page.replace(tabsOf('Ruby'), (tab) => tab.replaceAll(/(?<=^|: )key_id\b(?!:)/gmu, 'keyId')),
  ],
  [
    'a variable for what the snippet has no variable for',
    (page) => withTab(page, 'Ruby', (tab) => tab.replace('response = ', 'limit = 10\nresponse = ')),
  ],
  ['asterisks that multiply', withParagraph('There are 2 * 3 keys, or *n* of them, and a * b *is* none\\.')],
  ['brackets around a link', (page) => page.replace(/(\[ListKeyPolicies\]\S+) operation/u, 'operation \\($1\\)')],
  [
    'a comment that speaks of an entity',
    (page) => withTab(page, 'Ruby', (tab) => tab.replace('# List', '# &amp; is an entity\n# List')),
  ],
  ['shorter words of what is replaced', (page) => page.replaceAll('the following example key ARN', 'these ARNs')],
];

test.each(HARMLESS)('%s is no slip', async (_what, made) => {
  const page = await made(PAGE);
  expect(page).not.toBe(PAGE);
  expect((await findingsIn(page, 'current')).map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
});

test("A slip in all comments is found by the edition's own", async () => {
  const page = PAGE.replaceAll('following example', 'folowing example');
  const found = await findingsIn(page, 'current');
  expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['misspelled']));
  expect(found).toHaveLength(page.split('folowing').length - 1);
});

test('A slip in all tabs of a group is found in each', async () => {
  const slips: readonly (readonly [code: FindingCode, from: RegExp, to: string])[] = [
    ['region-elsewhere', /us-west-2/gu, 'us-east-1'],
    ['account-elsewhere', /111122223333/gu, '444455556666'],
    ['comment-untrue', /with a valid key ID or key ARN/gu, 'with a valid alias name'],
    ['placeholder-uncommented', /^.*Replace the following.*\n/gmu, ''],
    ['code-entity', /(["'])arn:.*?\1/gu, '$1&fake-key-id;$1'],
  ];
  const { group, tabs } = groupOf(await matched(PAGE), SHOWN);
  const lines = PAGE.split(/(?<=\n)/u);
  const [before, own, after] = [
    [0, group.lines.first - 1],
    [group.lines.first - 1, group.lines.last],
    [group.lines.last],
  ].map(([from, to]) => lines.slice(from, to).join(''));
  for (const [code, from, to] of slips) {
    const all = await findingsIn(`${before!}${own!.replaceAll(from, to)}${after!}`, 'current');
    const found = all.filter((one) => one.code === code);
    expect(found.map(({ language }) => language)).toEqual(tabs.map(({ tab }) => tab.language!.title));
  }
});

test("Keys are in the Region of the page's own client", async () => {
  const python = (lines: readonly string[]): string =>
    `## Listing\n\n\`\`\`python\n${lines.join('\n')}\n\`\`\`\n\n\`\`\`ruby\nkms_client.list_keys\n\`\`\`\n`;
  const key = [
    '# Replace the following example key ARN with a key ID',
    "key_id = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'",
  ];
  const elsewhere = async (client: string): Promise<unknown[]> => {
    const page = python([client, ...key, 'response = kms_client.list_key_policies(KeyId=key_id)']);
    return (await findingsIn(page, 'current')).filter(({ code }) => code === 'region-elsewhere');
  };
  expect(await elsewhere("kms_client = boto3.client('kms', region_name='eu-west-1')")).toEqual([]);
  expect(await elsewhere('')).toEqual([]);
  expect(await elsewhere("kms_client = boto3.client('kms', region_name='us-west-2')")).toHaveLength(1);
});

test.each([
  ['AWSKMSClientBuilder.standard()', 'Regions.US_WEST_2', 0],
  ['KmsClient.builder()', 'Region.US_WEST_2', 0],
  ['KmsClient.builder()', 'Region.EU_WEST_1', 1],
])('The Region of a client is read where it is a constant: %s, %s', async (client, region, count) => {
  const code = `KmsClient kmsClient = ${client}\n    .region(${region})\n    .build();\n// Replace the following example key ARN with a key ARN\nString keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";\nkmsClient.enableKey(r -> r.keyId(keyId));`;
  const found = await findingsIn(
    `\`\`\`java\n${code}\n\`\`\`\n\n\`\`\`ruby\nkms_client.enable_key\n\`\`\`\n`,
    'current',
  );
  expect(found.filter(({ code: one }) => one === 'region-elsewhere')).toHaveLength(count);
});

test('A comment over several example values is about all of them', async () => {
  const code = [
    '# Replace the following example key ARNs with valid ones',
    "source = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'",
    "destination = 'arn:aws:kms:us-west-2:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321'",
    '',
    "third = 'arn:aws:kms:us-west-2:111122223333:key/1111dcba-09fe-87dc-65ba-ab0987654321'",
    'kms_client.re_encrypt(SourceKeyId=source, DestinationKeyId=destination)',
  ];
  const found = await findingsIn(
    `\`\`\`python\n${code.join('\n')}\n\`\`\`\n\n\`\`\`ruby\nkms_client.re_encrypt\n\`\`\`\n`,
    'current',
  );
  const uncommented = found.filter((one) => one.code === 'placeholder-uncommented');
  expect(uncommented.map(({ lines }) => lines.first)).toEqual([6]);
});

test('Comments in the words of earlier editions of the guide ask for the same', async () => {
  const page = await withTab(PAGE, 'Ruby', (tab) =>
    tab.replace(/# Replace the following.*/u, '# Replace the following fictitious CMK ARN with a valid CMK ID or ARN'),
  );
  expect(new Set((await findingsIn(page, 'current')).map(({ code }) => code))).toEqual(new Set(['dead-term']));
});

test("Another account's key is right where the operation takes it", async () => {
  const page = publishedPage('current', 'encryption').replace('us-west-2:111122223333', 'us-west-2:444455556666');
  expect((await findingsIn(page, 'current')).map(({ code }) => code)).not.toContain('account-elsewhere');
});

test.each([
  ['does not name', '  console.log(data);\n', ''],
  ['only names in a comment', 'console.log(data);', '// data'],
  ['reads of another', 'console.log(data);', 'console.log(other.data);'],
])('A result that a callback %s is unread', async (_what, from, to) => {
  const page = await withTab(publishedPage('classic', 'key-policies'), 'Node.js', (tab) => tab.replace(from, to));
  const found = await findingsIn(page, 'classic');
  expect(found.map(({ code, language }) => [code, language])).toEqual([['result-unread', 'Node.js']]);
});

test.each([
  ['printed by a shell', 'bash', '$ aws kms list-keys'],
  ['printed by PowerShell', 'powershell', 'Get-KMSKeyList'],
  ['read in part', 'python', "kms_client.list_keys()['Keys']"],
  ['of an operation that no example shows', 'python', "kms_client.replicate_key(KeyId=k, ReplicaRegion='eu-west-1')"],
])('A result that is %s is no fault', async (_what, tag, code) => {
  const other = tag === 'python' ? ['bash', 'aws kms list-keys > keys'] : ['python', 'keys = kms_client.list_keys()'];
  const found = await findingsIn([[tag, code], other].map(([of, text]) => `\`\`\`${of}\n${text}\n\`\`\`\n`).join('\n'));
  expect(found.map((one) => one.code)).not.toContain('result-unread');
});

test("A page that isn't of the edition's kind has an order of its own, and keeps it", async () => {
  const listing = { python: 'keys = kms_client.list_keys()', java: 'var keys = kmsClient.listKeys();' };
  const section = (tags: readonly (keyof typeof listing)[]): string =>
    `## Listing\n\n${tags.map((tag) => `\`\`\`${tag}\n${listing[tag]}\n\`\`\`\n`).join('\n')}\n`;
  const misplaced = async (...sections: string[]): Promise<number[]> =>
    (await findingsIn(sections.join('')))
      .filter(({ code }) => code === 'tab-out-of-order')
      .map(({ lines }) => lines.first);
  expect(await misplaced(section(['python', 'java']), section(['python', 'java']))).toEqual([]);
  expect(await misplaced(section(['python', 'java']), section(['java', 'python']))).toEqual([17]);
});

const BOTH = (prose: string): string =>
  `${prose}\n\n\`\`\`python\nkms_client.tag_resource(KeyId=k, Tags=t)\n\`\`\`\n\n\`\`\`ruby\nkms_client.tag_resource(key_id: k, tags: t)\n\`\`\`\n`;

test.each([
  ['names several others', '# Tags\n\nTo remove tags, use UntagResource; to list them, ListResourceTags.'],
  ['says what not to call', "# Tags\n\nYou needn't call CreateKey again, and shouldn't use it for this."],
  [
    'leads to the own machine of its reader',
    '# Tags\n\nSee http://localhost:8080/kms and [that](http://192.168.0.7/).',
  ],
  [
    'has British words',
    '# Tags\n\nThe tag is `Color`: a colour, or color, for what was cancelled or canceled, a licence or license.',
  ],
])('Prose that %s is no fault', async (_what, prose) => {
  const codes = (await findingsIn(BOTH(prose))).map(({ code }) => code);
  expect(codes.filter((code) => /operation-elsewhere|link-insecure|misspelled/u.test(code))).toEqual([]);
});

test('A result that holds only what was given need not be kept', async () => {
  const text = 'kms_client.cancel_key_deletion(KeyId=k)';
  const found = await findingsIn(BOTH('').replace('kms_client.tag_resource(KeyId=k, Tags=t)', text));
  expect(found.map(({ code }) => code)).not.toContain('result-unread');
});

test('Languages in another order than that of the edition, and other ones in each group, are a way of the page', async () => {
  const codes: Readonly<Record<string, string>> = {
    python: 'key = kms_client.create_key()',
    js: 'const key = await kmsClient.send(new CreateKeyCommand({}));',
    java: 'CreateKeyResponse key = kmsClient.createKey();',
    csharp: 'var key = await kmsClient.CreateKeyAsync(request);',
    php: '$key = $kmsClient->createKey();',
    ruby: 'key = kms_client.create_key',
    bash: 'aws kms create-key',
    powershell: 'New-KMSKey',
  };
  const section = (tags: readonly string[]): string =>
    `## A key\n\n${tags.map((tag) => `\`\`\`${tag}\n${codes[tag] ?? ''}\n\`\`\`\n`).join('\n')}\n`;
  const all = Object.keys(codes);
  const found = await findingsIn(section(all.slice(0, 6)) + section(all.slice(6)));
  expect(found.map(({ code }) => code).filter((code) => code.startsWith('tab-'))).toEqual([]);
});

const FENCED =
  '## Listing\n\n```python\nresponse = kms_client.CALL()\n```\n\n```ruby\nresponse = kmsClient.CALL\n```\n';

test('An operation that no example shows is told for information', async () => {
  const found = await findingsIn(FENCED.replaceAll('CALL', 'update_primary_region'), 'current');
  const [finding] = found.filter(({ code }) => code === 'no-example');
  expect(finding).toMatchObject({ severity: 'info', section: 'Listing' });
  expect(finding!.message).toContain('UpdatePrimaryRegion');
});

test('An operation that there is none is told with its name', async () => {
  const found = await findingsIn(FENCED.replaceAll('CALL', 'list_secrets'), 'current');
  const [finding] = found.filter(({ code }) => code === 'unknown-operation');
  expect(finding).toMatchObject({ severity: 'error', section: 'Listing' });
  expect(finding!.message).toContain('list_secrets');
});

test('The edition is the one that the code is most like', async () => {
  for (const edition of ['current', 'classic'] as const) {
    expect((await matched(publishedPage(edition, 'key-policies'))).edition).toBe(edition);
  }
});

/** Says something more under a heading, by its anchor. */
function withParagraph(text: string, anchor = ANCHOR): (page: string) => string {
  return (page) => page.replace(`<a name="${anchor}"></a>\n`, (heading) => `${heading}\n${text}\n`);
}

/** Has the tabs of two examples stand in each other's place. */
function exchanged(one: string, other: string): (page: string) => Promise<string> {
  return async (page) => {
    const found = await matched(page);
    const lines = page.split(/(?<=\n)/u);
    const [first, second] = [one, other].map((id) => groupOf(found, id).group.lines);
    const part = (from: number, to?: number): string => lines.slice(from, to).join('');
    return [
      part(0, first!.first - 1),
      part(second!.first - 1, second!.last),
      part(first!.last, second!.first - 1),
      part(first!.first - 1, first!.last),
      part(second!.last),
    ].join('');
  };
}

function replacing(from: string, to: string): (page: string) => string {
  return (page) => page.replace(from, () => to);
}

/** Changes a language's tab of an example. */
async function withTab(
  page: string,
  title: string,
  change: (tab: string) => string,
  exampleId = SHOWN,
): Promise<string> {
  const tab = await tabOf(page, title, exampleId);
  return page.replace(tab, () => change(tab));
}

/** All tabs of a language, each with the rule above it. */
function tabsOf(title: string): RegExp {
  return new RegExp(String.raw`^------\n#### \[ ${title} \]\n[\s\S]*?(?=^------$)`, 'gmu');
}

/** From the rule above a tab's title to its last line. */
async function tabOf(page: string, title: string, exampleId = SHOWN): Promise<string> {
  const { tabs } = groupOf(await matched(page), exampleId);
  const { lines } = tabs.find(({ tab }) => tab.language?.title === title)!.tab;
  return page
    .split(/(?<=\n)/u)
    .slice(lines.first - 2, lines.last)
    .join('');
}

test.each([
  [
    'Node.js',
    'const response = await kmsClient.send(new DescribeKeyCommand({ KeyId }));\nconsole.log(response.KeyMetdata);',
    'KeyMetadata',
  ],
  ['PowerShell', '$key = Get-KMSKey -KeyId $keyId\n$key.KeyStat', 'KeyState'],
  ['AWS CLI', 'aws kms describe-key --key-id k --query KeyMetdata.Arn', 'KeyMetadata'],
])('A member that is misspelled is found where reading it is no error: %s', async (title, code, meant) => {
  const found = await findingsIn(tabs({ [title]: code }), 'current');
  const members = found.filter((one) => one.code === 'member-unknown');
  expect(members).toMatchObject([{ mend: `write ${meant}` }]);
  const right = await findingsIn(tabs({ [title]: code.replace(/KeyMetdata|KeyStat\b/u, meant) }), 'current');
  expect(right.filter((one) => one.code === 'member-unknown')).toEqual([]);
});
