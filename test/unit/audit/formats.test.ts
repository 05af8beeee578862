import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { indentationOf } from '../../../src/formats/format.ts';
import { readPage, type AuditedPage } from '../../../src/audit/page.ts';
import { readSource } from '../../../src/formats/source.ts';
import { KmsExamplesError } from '../../../src/errors.ts';

/** The same page in every format. */
const FOLDER = join(import.meta.dirname, '../golden/audit/pages');

/** The groups of a page, whatever they call. */
async function pageOf(text: string, path = 'page.md'): Promise<AuditedPage> {
  const page = await readPage(readSource(path, Buffer.from(text)));
  const groups = [...page.groups, ...page.others].toSorted((a, b) => a.lines.first - b.lines.first);
  return { ...page, groups };
}

async function pageIn(name: string): Promise<AuditedPage> {
  return pageOf(readFileSync(join(FOLDER, name), 'utf8'), name);
}

test.each(readdirSync(FOLDER))('The page in %s reads like in every other format', async (name) => {
  const page = await pageIn(name);
  const groups = page.groups.map(({ section, tabs }) => ({
    section: section.title,
    tabs: tabs.map(({ language, code }) => ({ language: language?.title, code: code?.text })),
  }));
  await expect(`${JSON.stringify(groups, null, 2)}\n`).toMatchFileSnapshot('../golden/audit/groups.json');
});

test.each(readdirSync(FOLDER))('The lines of the code in %s are those in the file', async (name) => {
  const page = await pageIn(name);
  for (const { code } of page.groups.flatMap(({ tabs }) => tabs)) {
    const { first, last } = code!.lines;
    const lines = page.source.lines.slice(first - 1, last).map((line) => line.slice(code!.indentation.length));
    expect(`${lines.join('\n')}\n`).toBe(code!.text);
    expect(lines[0]).toMatch(/^\S/u);
  }
});

// Fences without headings have no prose that is theirs before the first of them.
test.each(readdirSync(FOLDER).filter((name) => name !== 'fences.md'))(
  'The links of tabs in %s are known by line',
  async (name) => {
    const page = await pageIn(name);
    const links = page.groups.flatMap(({ tabs }) =>
      tabs.flatMap(({ prose }) => prose.flatMap((passage) => passage.links)),
    );
    expect(links.map(({ label }) => label)).toEqual(['C# method', 'Python method', 'Ruby method', 'Node.js method']);
    for (const { url, line } of links) expect(page.source.lines[line - 1]).toContain(url);
  },
);

test('Prose outside of tabs belongs to its section', async () => {
  const page = await pageIn('guide.md');
  expect(page.prose.map(({ text }) => text)).toEqual([
    'Working with keys',
    'Keys are listed.',
    'Listing keys',
    'To list keys, use the ListKeys operation.',
    'That is all.',
  ]);
  expect(page.groups[0]!.prose.map(({ text }) => text)).not.toContain('Keys are listed.');
});

test('A fence inside another is code', async () => {
  const page = await pageOf('## A\n\n````python\n```ruby\n```\n````\n\n```ruby\nb\n```\n');
  expect(page.groups[0]!.tabs.map(({ code }) => code!.text)).toEqual(['```ruby\n```\n', 'b\n']);
});

test('Markup that is shown in a fence is no markup', async () => {
  const page = await pageOf('```markdown\n------\n#### [ Java ]\n```\n\n```python\na\n```\n\n```ruby\nb\n```\n');
  expect(page.groups.map(({ tabs }) => tabs.map(({ title }) => title))).toEqual([['Python', 'Ruby']]);
});

test('A language once more, or another heading, begins another group of fences', async () => {
  const fence = (tag: string): string => `\`\`\`${tag}\ncode\n\`\`\`\n\n`;
  const text = `${fence('python')}${fence('ruby')}${fence('python')}${fence('php')}## Next\n\n${fence('java')}${fence('cs')}`;
  const titles = (await pageOf(text)).groups.map(({ tabs }) => tabs.map(({ title }) => title));
  expect(titles).toEqual([
    ['Python', 'Ruby'],
    ['Python', 'PHP'],
    ['Java', 'C#'],
  ]);
});

test.each([
  ['Markdown', '# A\n\n```python\nkms_client.list_keys()\n```\n\n```ruby\nb\n```\n', 'page.md', ['Python', 'Ruby']],
  ['Markdown, alone', '# A\n\n```python\nkms_client.list_keys()\n```\n', 'page.md', ['Python']],
  ['MDX, alone', '# A\n\n```python\nkms_client.list_keys()\n```\n', 'page.mdx', ['Python']],
  ['AsciiDoc, alone', '= A\n\n[source,python]\n----\nkms_client.list_keys()\n----\n', 'page.adoc', ['Python']],
  ['reStructuredText, alone', 'A\n=\n\n.. code:: python\n\n   kms_client.list_keys()\n', 'page.rst', ['Python']],
])('Blocks of %s are the tabs of a page that has none', async (_what, text, path, titles) => {
  const { groups, others } = await readPage(readSource(path, Buffer.from(text)));
  expect(groups.map(({ tabs }) => tabs.map(({ title }) => title))).toEqual([titles]);
  expect(others).toEqual([]);
});

test('Of several blocks, the one in the language of the tab is its code', async () => {
  const page = await pageOf(
    '=== "Python"\n\n    ```sh\n    pip install boto3\n    ```\n\n    ```python\n    call()\n    ```\n',
  );
  const [tab] = page.groups[0]!.tabs;
  expect(tab!.code!.text).toBe('call()\n');
  // What is typed in a shell is none of the tab's code.
  expect(tab!.furtherCode).toEqual([]);
});

test('What looks like a fence in the code of reStructuredText is code', async () => {
  const tab = (title: string): string =>
    `   .. tab-item:: ${title}\n\n      .. code-block:: text\n\n         \`\`\`\n         a\n\n`;
  const page = await pageOf(`.. tab-set::\n\n${tab('Python')}`, 'page.rst');
  expect(page.groups[0]!.tabs.map(({ code }) => code!.text)).toEqual(['```\na\n']);
});

test('A page is read in the one markup of which it has most marks', async () => {
  const page = await pageOf(
    '=== "Python"\n\n    ```python\n    a\n    ```\n\n=== "Ruby"\n\n    ```ruby\n    b\n    ```\n\n:::{tab-set}\n:::\n',
  );
  expect(page.groups.map(({ tabs }) => tabs.map(({ title, code }) => [title, code!.text]))).toEqual([
    [
      ['Python', 'a\n'],
      ['Ruby', 'b\n'],
    ],
  ]);
});

test('Tabs may go on with tabulators', async () => {
  const page = await pageOf('=== "Python"\n\t```python\n\tcall()\n\t```\n');
  expect(page.groups[0]!.tabs[0]!.code).toMatchObject({ text: 'call()\n', indentation: indentationOf('\tx') });
});

interface BrokenPage {
  readonly what: string;
  readonly text: string;
  readonly line: number;
}

const BROKEN: readonly BrokenPage[] = [
  { what: 'a group without its end', text: '------\n#### [ Java ]\n\n```\na\n```\n', line: 1 },
  { what: 'a group that goes on into the next section', text: '------\n#### [ Java ]\n\n## Next\n', line: 1 },
  { what: 'a title without its rule', text: 'text\n\n#### [ Java ]\n\n------\n', line: 3 },
  { what: 'a fence without its end', text: '## A\n\n```python\na\n', line: 3 },
  {
    what: 'a fence that goes on into the next tab',
    text: '------\n#### [ Java ]\n\n```\na\n\n------\n#### [ C\\# ]\n\n```\nb\n```\n\n------\n',
    line: 4,
  },
  { what: 'a TabItem without its end', text: '<Tabs>\n<TabItem value="java">\n\n</Tabs>\n', line: 2 },
  { what: 'Tabs without their end', text: '<Tabs>\n<TabItem value="java">\n</TabItem>\n', line: 1 },
  { what: 'a TabItem outside of Tabs', text: 'text\n\n<TabItem value="java">\n</TabItem>\n', line: 3 },
  { what: 'a TabItem without a title', text: '<Tabs>\n<TabItem>\n</TabItem>\n</Tabs>\n', line: 2 },
  { what: 'a code group without its end', text: 'text\n\n::: code-group\n```python\na\n```\n', line: 3 },
  { what: 'a shortcode without its end', text: '{{< tabs >}}\n{{< tab "A" >}}\na\n{{< /tabs >}}\n', line: 2 },
  { what: 'shortcodes without their end', text: '{{< tabs >}}\n{{< tab "A" >}}\na\n{{< /tab >}}\n', line: 1 },
  { what: 'the end of no shortcode', text: '{{< tabs >}}\n{{< /tabs >}}\n{{< /tabs >}}\n', line: 3 },
  { what: 'a tab-item outside of a tab-set', text: 'text\n\n:::{tab-item} Java\n:::\n', line: 3 },
];

test.each(BROKEN)('$what is told by its line', async ({ text, line }) => {
  const error = await thrownBy(pageOf(text));
  expect(error).toMatchObject({ code: 'broken-markup', exitStatus: 2 });
  expect(error.details.where).toBe(`page.md:${String(line)}`);
});

test.each([
  ['prose alone', '# Title\n\nText.\n'],
  ['one fence without a tag', '```\na\n```\n'],
  ['fences in other languages', '```rust\na\n```\n\n```go\nb\n```\n'],
])('A page with %s has no tab group', async (_what, text) => {
  expect(await thrownBy(pageOf(text))).toMatchObject({ code: 'no-tab-group', exitStatus: 2 });
});

const python = ':::{tab-item} Python\n```\na\n```\n';
const ruby = ':::{tab-item} Ruby\n```\nb\n```\n';

test.each([
  [
    'a tab that the next one ends',
    `::::{tab-set}\n${python}${ruby}:::\n::::\n`,
    2,
    /^:::\{tab-item\} Python has no end/u,
  ],
  ['a tab that the set ends', `::::{tab-set}\n${python}:::\n${ruby}::::\n`, 7, /^:::\{tab-item\} Ruby has no end/u],
  [
    'a set with too few colons at its end',
    `::::{tab-set}\n${python}:::\n${ruby}:::\n:::\n\nText.\n`,
    1,
    /^::::\{tab-set\} has no/u,
  ],
  ['a set without an end', `::::{tab-set}\n${python}:::\n${ruby}:::\n\nText.\n`, 1, /^::::\{tab-set\} has no end/u],
  [
    'a set that the next one ends',
    `::::{tab-set}\n${python}:::\n${ruby}:::\n\n::::{tab-set}\n${python}:::\n::::\n`,
    1,
    /^::::\{tab-set\} has no end/u,
  ],
  [
    'a set with as many colons as its tabs',
    `:::{tab-set}\n${python}:::\n${ruby}:::\n:::\n`,
    1,
    /^:::\{tab-set\} has no more colons/u,
  ],
  [
    'a tab of VuePress that the next one ends',
    `:::: tabs\n::: tab Python\n\`\`\`\na\n\`\`\`\n::: tab Ruby\n\`\`\`\nb\n\`\`\`\n:::\n::::\n`,
    2,
    /^::: tab Python has no end/u,
  ],
  [
    'a note around tabs without an end',
    `:::{note}\n\n::::{tab-set}\n${python}:::\n${ruby}:::\n::::\n`,
    1,
    /^:::\{note\} has no end/u,
  ],
])('In containers, %s is one mistake, and read as it is meant', async (_what, text, line, message) => {
  const { groups, faults } = await pageOf(text);
  expect(faults.map(({ lines }) => lines)).toEqual([{ first: line, last: line }]);
  expect(faults[0]!.message).toMatch(message);
  expect(groups[0]!.tabs.map(({ title, code }) => [title, code!.text])).toEqual([
    ['Python', 'a\n'],
    ['Ruby', 'b\n'],
  ]);
});

async function thrownBy(action: Promise<unknown>): Promise<KmsExamplesError> {
  try {
    await action;
  } catch (error) {
    if (error instanceof KmsExamplesError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
