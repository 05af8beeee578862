import { expect, test } from 'vitest';
import { staticFindings } from '../../../src/audit/audit.ts';
import { fixed } from '../../../src/audit/fix.ts';
import { languageTagged, languageTitled } from '../../../src/audit/languages.ts';
import { runnableTabs } from '../../../src/audit/runs.ts';
import { faultsOf, matched } from './audited.ts';
import { tabs } from './pages.ts';

const [PYTHON, RUBY] = ['a = kms_client.list_keys()', 'b = kms_client.list_keys'];

/** A page in a markup, whose tabs are one in Python and one in Ruby. */
interface Markup {
  readonly what: string;
  readonly path?: string;
  readonly text: string;
}

const fence = (tag: string, code: string): string => `\`\`\`${tag}\n${code}\n\`\`\``;
const BOTH = `${fence('python', PYTHON)}\n\n${fence('ruby', RUBY)}`;
const inTab = (text: string, by = '    '): string => text.replaceAll(/^(?=.)/gmu, by);
const items = (python: string, ruby: string): string =>
  `<TabItem value="python" label="Python">\n\n${python}\n\n</TabItem>\n<TabItem value="ruby" label="Ruby">\n\n${ruby}\n\n</TabItem>`;
const TAB_ITEMS = items(fence('python', PYTHON), fence('ruby', RUBY));

const MARKUPS: readonly Markup[] = [
  {
    what: 'Docusaurus with an admonition around tabs',
    path: 'page.mdx',
    text: `:::note Title\n\nSee.\n\n:::\n\n:::tip\n\n<Tabs>\n${TAB_ITEMS}\n</Tabs>\n\n:::\n`,
  },
  {
    what: 'Docusaurus with an admonition in a tab',
    path: 'page.mdx',
    text: `<Tabs>\n${items(`:::note\n\nSee.\n\n:::\n\n${fence('python', PYTHON)}`, fence('ruby', RUBY))}\n</Tabs>\n`,
  },
  {
    what: 'Docusaurus with a tab in one line',
    path: 'page.mdx',
    text: `<Tabs>\n<TabItem value="go">Not yet.</TabItem>\n${TAB_ITEMS}\n</Tabs>\n`,
  },
  {
    what: 'Docusaurus with tabs around tabs',
    path: 'page.mdx',
    text: `<Tabs>\n<TabItem value="linux" label="Linux">\n\n<Tabs>\n${TAB_ITEMS}\n</Tabs>\n\n</TabItem>\n</Tabs>\n`,
  },
  {
    what: 'Docusaurus with tabs in a list, in a file for Markdown',
    text: `1. First\n\n   <Tabs>\n${inTab(TAB_ITEMS, '   ')}\n   </Tabs>\n`,
  },
  {
    what: 'Docusaurus with a comment of HTML',
    path: 'page.mdx',
    text: `<!-- a draft\n\n${BOTH}\n-->\n\n<Tabs>\n${TAB_ITEMS}\n</Tabs>\n`,
  },
  {
    what: 'Starlight',
    path: 'page.mdx',
    text: `---\ntitle: A\n---\nimport { Tabs, TabItem } from '@astrojs/starlight/components';\n\n<Tabs syncKey="language">\n${TAB_ITEMS}\n</Tabs>\n`,
  },
  {
    what: 'MyST with backticks',
    text: `\`\`\`\`\`{tab-set}\n\`\`\`\`{tab-item} Python\n:sync: python\n\n${fence('python', PYTHON)}\n\`\`\`\`\n\`\`\`\`{tab-item} Ruby\n${fence('{code-block} ruby\n:linenos:\n', RUBY)}\n\`\`\`\`\n\`\`\`\`\`\n`,
  },
  {
    what: 'MyST with longer colons at the end',
    text: `:::::{tab-set}\n:::{tab-item} Python\n${fence('python', PYTHON)}\n::::\n:::{tab-item} Ruby\n${fence('ruby', RUBY)}\n::::\n::::::\n`,
  },
  {
    what: 'MyST with sphinx-tabs',
    text: `\`\`\`\`\`{tabs}\n\`\`\`\`{group-tab} Python\n${fence('python', PYTHON)}\n\`\`\`\`\n\`\`\`\`{code-tab} ruby\n${RUBY}\n\`\`\`\`\n\`\`\`\`\`\n`,
  },
  {
    what: 'sphinx-tabs',
    path: 'page.rst',
    text: `.. tabs::\n\n   .. group-tab:: Python\n\n      .. code-block:: python\n\n         ${PYTHON}\n\n   .. code-tab:: ruby\n\n         ${RUBY}\n`,
  },
  {
    what: 'reStructuredText with blocks that two colons announce',
    path: 'page.rst',
    text: `.. tabs::\n\n   .. tab:: Python\n\n      So::\n\n         ${PYTHON}\n\n   .. tab:: Ruby\n\n      ::\n\n         ${RUBY}\n`,
  },
  {
    what: 'a code group of MDX',
    path: 'page.mdx',
    text: `<CodeGroup>\n${fence('python list.py', PYTHON)}\n\n${fence('rb Ruby', RUBY)}\n</CodeGroup>\n`,
  },
  {
    what: 'VitePress with a code group',
    text: `::: code-group\n\n${fence('py [Python]', PYTHON)}\n\n${fence('rb{1} [Ruby]', RUBY)}\n\n:::\n`,
  },
  {
    what: 'VuePress with containers',
    text: `:::: tabs\n\n::: tab Python\n${fence('python', PYTHON)}\n:::\n\n::: tab "Ruby" id="ruby"\n${fence('ruby', RUBY)}\n:::\n\n::::\n`,
  },
  {
    what: 'VuePress with a code group',
    text: `:::: code-group\n::: code-group-item Python:active\n${fence('py', PYTHON)}\n:::\n::: code-group-item Ruby\n${fence('rb', RUBY)}\n:::\n::::\n`,
  },
  {
    what: 'VuePress with titles behind a sign',
    text: `::: code-tabs#language\n\n@tab:active Python#python\n\n${fence('py', PYTHON)}\n\n@tab Ruby\n\n${fence('rb', RUBY)}\n\n:::\n`,
  },
  {
    what: 'VuePress with elements',
    text: `<code-group>\n<code-block title="Python" active>\n${fence('py', PYTHON)}\n</code-block>\n\n<code-block title="Ruby">\n${fence('rb', RUBY)}\n</code-block>\n</code-group>\n`,
  },
  {
    what: 'Hugo',
    text: `{{< tabs >}}{{< tab "Python" >}}\n${fence('python', PYTHON)}\n{{< /tab >}}\n{{< tab "Ruby" >}}\n{{% notice tip %}}Use it.{{% /notice %}}\n\n${fence('ruby', RUBY)}\n{{< /tab >}}{{< /tabs >}}\n`,
  },
  {
    what: 'Hugo with names',
    text: `- First\n\n  {{< tabs name="all" >}}\n  {{% tab name="Python" %}}\n${inTab(fence('python', PYTHON), '  ')}\n  {{% /tab %}}\n  {{< tab name="Ruby" codelang="ruby" >}}\n  ${RUBY}\n  {{< /tab >}}\n  {{< /tabs >}}\n`,
  },
  {
    what: 'Hugo with names in the set',
    text: `{{< tabs items="Python, Ruby" >}}\n\n{{< tab >}}\n${fence('python', PYTHON)}\n{{< /tab >}}\n{{< tab >}}\n{{< highlight ruby "linenos=true" >}}\n${RUBY}\n{{< /highlight >}}\n{{< /tab >}}\n\n{{< /tabs >}}\n`,
  },
  {
    what: 'Hugo with panes',
    text: `{{< tabpane >}}\n{{< tab header="Python" lang="python" >}}\n\n${PYTHON}\n{{< /tab >}}\n{{% tab header="Ruby" text=true %}}\n${fence('ruby', RUBY)}\n{{% /tab %}}\n{{< /tabpane >}}\n`,
  },
  {
    what: 'AsciiDoc',
    path: 'page.adoc',
    text: `[tabs]\n====\nPython::\n+\n--\nSee.\n\n[source,python]\n----\n${PYTHON}\n----\n--\nRuby::\n+\n[source,ruby]\n----\n${RUBY}\n----\n====\n`,
  },
  {
    what: 'AsciiDoc with titles',
    path: 'page.adoc',
    text: `= A\n\n.Python\n[source,python]\n----\n${PYTHON}\n----\n\n[source,ruby]\n.Ruby\n----\n${RUBY}\n----\n`,
  },
  {
    what: 'AsciiDoc with bold labels',
    path: 'page.adoc',
    text: `= A\n\n== Listing\n\n*Python*\n\n[source]\n----\n${PYTHON}\n----\n\n*Ruby:*\n[source,ruby]\n----\n${RUBY}\n----\n`,
  },
  {
    what: 'AsciiDoc with headings',
    path: 'page.adoc',
    text: `= A\n\n== Python\n\nSo it is.\n\n----\n${PYTHON}\n----\n\n== Ruby\n\n[,ruby]\n----\n${RUBY}\n----\n`,
  },
  {
    what: 'reStructuredText with labels',
    path: 'page.rst',
    text: `A\n=\n\n**Python**\n\n::\n\n   ${PYTHON}\n\n.. rubric:: Ruby\n\n.. code-block:: ruby\n\n   ${RUBY}\n`,
  },
  {
    what: 'labels over fences with the tags of others',
    text: `**Python**\n\n${fence('ruby', PYTHON)}\n\n**Ruby**\n\n${fence('python', RUBY)}\n`,
  },
  {
    what: 'blocks of PyMdown Extensions',
    text: `/// tab | Python\n${fence('python', PYTHON)}\n///\n\n/// tab | Ruby\n    new: false\n\n${fence('ruby', RUBY)}\n///\n`,
  },
  { what: 'bold labels', text: `**Python**\n\n${fence('', PYTHON)}\n\n**Ruby:**\n\n${fence('', RUBY)}\n` },
  { what: 'fences in MDX', path: 'page.mdx', text: `{/* a */}\n\n${BOTH}\n` },
  { what: 'plain labels', text: `Python:\n${fence('', PYTHON)}\n\nRuby\n\n${fence('ruby', RUBY)}\n` },
  {
    what: 'fences on the lines of list markers',
    text: `- ${fence('python', PYTHON).replaceAll('\n', '\n  ')}\n- ${fence('ruby', RUBY).replaceAll('\n', '\n  ')}\n`,
  },
  {
    what: 'summaries',
    text: `<details>\n<summary>Python</summary>\n\n${fence('', PYTHON)}\n\n</details>\n\n<details>\n<summary>Ruby</summary>\n\n${fence('', RUBY)}\n\n</details>\n`,
  },
  {
    what: 'MkDocs in an admonition, in a list',
    text: `1. First\n\n    !!! note\n\n${inTab(tabs({ Python: PYTHON, Ruby: RUBY }), '        ')}`,
  },
];

test.each(MARKUPS)('$what is read', async ({ text, path }) => {
  const { groups } = await matched(text, 'current', path);
  const read = groups.map((group) =>
    group.tabs.flatMap(({ tab }) => (tab.language === undefined ? [] : [[tab.language.title, tab.code?.text.trim()]])),
  );
  expect(read).toEqual([
    [
      ['Python', PYTHON],
      ['Ruby', RUBY],
    ],
  ]);
  const lines = text.split('\n');
  for (const { tab } of groups[0]!.tabs) {
    if (tab.code !== undefined) expect(lines[tab.code.lines.first - 1]?.trim()).toBe(tab.code.text.trim());
  }
});

test.each(MARKUPS)('In $what, --fix changes nothing but the code, whatever the line breaks', async ({ text, path }) => {
  for (const written of [text, text.replaceAll('\n', '\r\n')]) {
    const page = await matched(written, 'current', path);
    const all = page.groups.flatMap((group) => group.tabs.map(({ tab }) => tab));
    const { text: mended } = fixed(page, faultsOf(all), new Set());
    const lineBreak = written === text ? '\n' : '\r\n';
    const kept = written.split(lineBreak).filter((line) => !line.includes('kms_client'));
    const left = mended.split(lineBreak);
    const calling = (lines: readonly string[]): number => lines.filter((line) => line.includes('list_keys')).length;
    expect(calling(left)).toBe(calling(written.split(lineBreak)));
    expect(kept.filter((line) => !left.includes(line))).toEqual([]);
    expect(mended).not.toMatch(written === text ? /\r/u : /(?<!\r)\n/u);
  }
});

test('What looks like a mark inside of code is code', async () => {
  const js = 'if (type === "text") kmsClient.listKeys({}, cb);\n=== "text"\n//  #### [ Java ]\n#### [ Java ]';
  const text = tabs({ 'Node.js': js, Ruby: RUBY });
  const { groups } = await matched(text, 'current');
  expect(groups.map((group) => group.tabs.map(({ tab }) => tab.title))).toEqual([['Node.js', 'Ruby']]);
  expect(groups[0]!.tabs[0]!.tab.code?.text).toBe(`${js}\n`);
});

test('Tabs of MkDocs that are not indented are one mistake, and read as they are meant', async () => {
  const bare = tabs({ Python: PYTHON, Ruby: RUBY }).replaceAll(/^ {4}/gmu, '');
  const page = await matched(`# A\n\n${bare}The end.\n`, 'current');
  const found = staticFindings(page).filter(({ code }) => code === 'markup' || code === 'code-missing');
  expect(found).toMatchObject([
    { code: 'markup', lines: { first: 3, last: 9 }, mend: "indent the tab's body by four spaces" },
  ]);
  expect(page.groups[0]!.tabs.map(({ tab }) => tab.code?.text)).toEqual([`${PYTHON}\n`, `${RUBY}\n`]);
});

test.each([
  ['SDK for Python (Boto3)', 'Python'],
  ['AWS SDK for Python (Boto3)', 'Python'],
  ['Boto3', 'Python'],
  ['Python 3', 'Python'],
  ['SDK for Java 2.x', 'Java'],
  [':fontawesome-brands-java: Java', 'Java'],
  ['**Java**', 'Java'],
  ['Java 1.x', 'Java'],
  ['JavaScript (Node.js)', 'Node.js'],
  ['SDK for JavaScript (v3)', 'Node.js'],
  ['TypeScript', 'Node.js'],
  ['C# (.NET)', 'C#'],
  ['AWS SDK for .NET', 'C#'],
  ['C\\#', 'C#'],
  ['Bash / AWS CLI', 'AWS CLI'],
  ['CLI', 'AWS CLI'],
  ['Tools for PowerShell', 'PowerShell'],
  ['Using Ruby', 'Ruby'],
  ['☕ Java', 'Java'],
  ['Go', undefined],
  ['Console', undefined],
  ['Javanese', undefined],
  ['Rubygems', undefined],
])('A tab called %s is for %s', (title, language) => {
  expect(languageTitled(title)?.title).toBe(language);
});

test.each(['ts', 'typescript', 'TSX'])('The tag %s is Node.js with types', (tag) => {
  expect(languageTagged(tag)?.title).toBe('Node.js');
});

test.each([
  ['java', 'kmsClient.enableKey(b -> b.keyId(keyId));', 'java'],
  ['js', "import KMS from 'aws-sdk/clients/kms';\nkmsClient.enableKey({ KeyId });", 'nodejs-classic'],
])('The generation of an SDK is told by the code alone, and tells the edition: %s', async (tag, code, target) => {
  const page = await matched(`\`\`\`${tag}\n${code}\n\`\`\`\n\n\`\`\`python\nkms_client.enable_key(KeyId=k)\n\`\`\`\n`);
  expect(page.groups.flatMap((group) => group.tabs.map((tab) => tab.target?.id))).toEqual([target, 'python']);
  expect(page.edition).toBe(target.endsWith('classic') ? 'classic' : 'current');
});

test('Types are taken off before TypeScript runs, and every line stays', async () => {
  const code = 'const id: string = "k";\n\nawait kmsClient.send(new EnableKeyCommand({ KeyId: id as string }));';
  const page = await matched(`${fence('ts', code)}\n\n${fence('js', code.replaceAll(/: string| as string/gu, ''))}\n`);
  expect(page.groups[0]!.tabs.map(({ tab }) => tab.title)).toEqual(['TypeScript', 'Node.js']);
  const [typed, plain] = runnableTabs(page).map((tab) => tab.code.replaceAll(/ +(?=[ ;}=])/gu, ''));
  expect(typed).toBe(plain!.replaceAll(/ +(?=[ ;}=])/gu, ''));
  expect(staticFindings(page).filter(({ code: kind }) => kind === 'tab-repeated')).toEqual([]);
});

test('Two generations of an SDK each go to the target of their own', async () => {
  const page = await matched(
    tabs({
      'Java 1.x': 'AWSKMS c = AWSKMSClientBuilder.defaultClient();\nc.listKeys(new ListKeysRequest());',
      'Java 2.x': 'KmsClient c = KmsClient.create();\nc.listKeys(ListKeysRequest.builder().build());',
      '.NET Framework': 'ListKeysResponse r = client.ListKeys(q);',
      '.NET': 'ListKeysResponse r = await client.ListKeysAsync(q);',
      'JavaScript (v2)': 'kms.listKeys({}, (err, data) => console.log(data));',
      'JavaScript (v3)': 'await kmsClient.send(new ListKeysCommand({}));',
    }),
  );
  expect(runnableTabs(page).map(({ snippet: { edition, target } }) => `${edition} ${target.id}`)).toEqual([
    'classic java-classic',
    'current java',
    'classic csharp-classic',
    'current csharp',
    'classic nodejs-classic',
    'current nodejs',
  ]);
  expect(staticFindings(page).filter(({ code }) => code.startsWith('tab-'))).toEqual([]);
});

test('What is typed at prompts runs without them, and without what came of it', async () => {
  const page = await matched(
    tabs({
      Python: ">>> kms_client.list_keys()\n{'Keys': []}\n>>> for k in []:\n...     pass",
      'AWS CLI': '$ aws kms list-keys \\\n    --limit 1\n{ "Keys": [] }',
      PowerShell: 'PS C:\\> Get-KMSKeyList\n\nKeyId',
      Ruby: 'irb(main):001:0> kms_client.list_keys\n=> []',
    }),
    'current',
  );
  expect(page.groups[0]!.tabs.map(({ tab }) => tab.code?.text)).toEqual([
    'kms_client.list_keys()\n\nfor k in []:\n    pass\n',
    'aws kms list-keys \\\n    --limit 1\n\n',
    'Get-KMSKeyList\n\n\n',
    'kms_client.list_keys\n\n',
  ]);
});

test('What is typed in a shell, and what is printed, is none of the code of a tab in another language', async () => {
  const text = `=== "Python"\n\n${inTab(`${fence('sh', 'pip install boto3')}\n\n${fence('python', PYTHON)}\n\n${fence('json', '{}')}`)}\n`;
  const page = await matched(text, 'current');
  const [{ tab } = { tab: undefined }] = page.groups[0]!.tabs;
  expect(tab).toMatchObject({ code: { text: `${PYTHON}\n` }, furtherCode: [] });
});

test('Of several blocks in its language, the one that calls AWS KMS is the code of a tab', async () => {
  const text = `=== "Python"\n\n${inTab(`${fence('python', "c = boto3.client('kms')")}\n\n${fence('python', 'c.list_keys()')}`)}\n`;
  const page = await matched(text, 'current');
  expect(page.groups[0]!.tabs[0]!.tab.code?.text).toBe('c.list_keys()\n');
});
