import { expect, test } from 'vitest';
import type { FindingCode } from '../../../src/audit/finding.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { python } from '../../../src/languages/python/python.ts';
import { ruby } from '../../../src/languages/ruby/ruby.ts';
import { examplesOf } from '../../../src/model/example.ts';
import { findingsIn, groupOf, matched, publishedPage } from './audited.ts';

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

test.each([
  ['does not name', '  console.log(data);\n', ''],
  ['only names in a comment', 'console.log(data);', '// data'],
  ['reads of another', 'console.log(data);', 'console.log(other.data);'],
])('A result that a callback %s is unread', async (_what, from, to) => {
  const page = await withTab(publishedPage('classic', 'key-policies'), 'Node.js', (tab) => tab.replace(from, to));
  const found = await findingsIn(page, 'classic');
  expect(found.map(({ code, language }) => [code, language])).toEqual([['result-unread', 'Node.js']]);
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

/** From the rule above a tab's title to its last line. */
async function tabOf(page: string, title: string, exampleId = SHOWN): Promise<string> {
  const { tabs } = groupOf(await matched(page), exampleId);
  const { lines } = tabs.find(({ tab }) => tab.language?.title === title)!.tab;
  return page
    .split(/(?<=\n)/u)
    .slice(lines.first - 2, lines.last)
    .join('');
}
