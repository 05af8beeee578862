import { expect, test } from 'vitest';
import { staticFindings } from '../../../src/audit/audit.ts';
import { fixed, type FixedPage } from '../../../src/audit/fix.ts';
import type { Tab } from '../../../src/audit/page.ts';
import { faultsOf, groupOf, matched, publishedPage } from './audited.ts';

const RIGHT = publishedPage('current', 'key-policies');
/** The same page with slips in several tabs. */
const WRONG = RIGHT.replaceAll('# Replace the following example key ARN with a valid key ID or key ARN\n', '').replace(
  /response = (?=\w+\.get_key_policy)/u,
  'answer = ',
);

async function mend(text: string): Promise<FixedPage> {
  const found = await matched(text, 'current');
  return fixed(found, staticFindings(found), new Set());
}

test('Tabs at fault become as they are published', async () => {
  expect(WRONG).not.toBe(RIGHT);
  expect((await mend(WRONG)).text).toBe(RIGHT);
});

test('Where nothing is at fault nothing is replaced', async () => {
  expect(await mend(RIGHT)).toEqual({ text: RIGHT, replaced: 0, kept: [] });
});

test.each([
  ['line breaks of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text: string) => `\u{feff}${text}`],
  ['no line break at the end', (text: string) => text.trimEnd()],
])('%s stay', async (_what, written) => {
  expect((await mend(written(WRONG))).text).toBe(written(RIGHT));
});

test('Code in an indented tab is indented', async () => {
  const text = [
    '## Listing',
    '',
    '=== "Python"',
    '    ```python',
    '    kms_client.list_key_policies()',
    '    ```',
    '',
    '',
  ].join('\n');
  const found = await matched(text, 'current');
  const { snippet } = found.groups[0]!.tabs[0]!.expected!;
  expect((await mend(text)).text).toBe(
    text.replace(/ {4}kms_client.*\n/u, () => snippet.replaceAll(/^(?=.)/gmu, '    ')),
  );
});

test('Where a tab of a group is replaced, those whose requests differ from the example are too', async () => {
  const found = await matched(RIGHT, 'current');
  const tabOf = (title: string): Tab =>
    groupOf(found, 'list-key-policies').tabs.find(({ tab }) => tab.language?.title === title)!.tab;
  const [one, other] = [tabOf('Python'), tabOf('Ruby')];
  const [fault] = faultsOf([one]);
  expect(fixed(found, [fault!], new Set([other])).replaced).toBe(2);
  expect(fixed(found, [], new Set([other])).replaced).toBe(0);
  expect(fixed(found, [{ ...fault!, severity: 'info' }], new Set()).replaced).toBe(0);
});

const FENCE = (title: string, code: string): string => `=== "${title}"\n\n    \`\`\`\n    ${code}\n    \`\`\`\n\n`;

test('Where a block is tagged as in another language, its code stays: the tag would be wrong', async () => {
  const found = await matched(
    '## Enable\n\n=== "Ruby"\n\n    ```python\n    kms_client.enable_key(KeyId=\'x\')\n    ```\n',
    'current',
  );
  const { replaced, kept } = fixed(
    found,
    faultsOf(found.groups.flatMap(({ tabs }) => tabs.map(({ tab }) => tab))),
    new Set(),
  );
  expect([replaced, kept.map((one) => one.why)]).toEqual([0, ['its block has the tag python']]);
});

test.each([
  [
    'the page calls the client kms',
    ['enable_key', 'disable_key'].map((name) => `## ${name}\n\n${FENCE('Python', `kms.${name}(KeyIds='x')`)}`).join(''),
  ],
  [
    'its group has a KeyId of its own, own-key',
    `## Enable\n\n${FENCE('Python', "kms_client.enable_key(KeyId='own-key')")}${FENCE('Ruby', "kms_client.enable_key(key_id: 'own-key')")}`,
  ],
])('What would not fit the page stays: %s', async (why, text) => {
  const found = await matched(text, 'current');
  const faults = faultsOf(found.groups.flatMap(({ tabs }) => tabs.map(({ tab }) => tab)));
  const { replaced, kept } = fixed(found, faults, new Set());
  expect(replaced).toBe(0);
  expect(new Set(kept.map((one) => one.why))).toEqual(new Set([why]));
});
