import { expect, test } from 'vitest';
import { languages, languageTitled, otherLanguageShown } from '../../../src/audit/languages.ts';
import { runFindings } from '../../../src/audit/rules/runs.ts';
import { codeOf } from '../../../src/audit/rules/rule.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { editions } from '../../../src/languages/targets.ts';
import { examplesOf } from '../../../src/model/example.ts';
import { staticFindings } from '../../../src/audit/audit.ts';
import { fixed } from '../../../src/audit/fix.ts';
import { runnableTabs } from '../../../src/audit/runs.ts';
import { tallyOf } from '../../../src/audit/tally.ts';
import { findingsIn, matched, publishedPage } from './audited.ts';
import { tabs } from './pages.ts';

const PYTHON = "response = kms_client.describe_key(KeyId='key-1')\nprint(response)";
const CLI = 'aws kms describe-key --key-id key-1';

test.each(editions)('Of no published snippet of the edition %s another language is told', async (edition) => {
  for (const { id } of pages.filter((page) => examplesOf(page).length > 0)) {
    const { groups } = await matched(publishedPage(edition, id), edition);
    for (const tab of groups.flatMap((group) => group.tabs)) {
      const { language, code } = codeOf(tab)!;
      expect(otherLanguageShown(language, code.text)?.title).toBeUndefined();
      const told = languages.filter(
        (other) => other !== language && otherLanguageShown(other, code.text) !== undefined,
      );
      expect(told.every((other) => otherLanguageShown(other, code.text) === language)).toBe(true);
    }
  }
});

test('Code in the tab of another language is told by its language, not by what its interpreter says', async () => {
  const page = await matched(tabs({ Ruby: PYTHON, Python: PYTHON }), 'current');
  const [group] = page.groups;
  const [ruby] = group!.tabs;
  const shortfalls = [{ verdict: 'crash', found: "undefined local variable or method 'kms_client' (NameError)" }];
  expect(runFindings(codeOf(ruby!)!, group!, { shortfalls, calls: [] })).toMatchObject([
    { code: 'other-language', message: 'this is Python, in a tab for Ruby' },
  ]);
});

test('So is code that calls nothing in the language of its tab', async () => {
  const found = await findingsIn(tabs({ Java: CLI, Python: PYTHON }), 'current');
  expect(found.map(({ code }) => code)).not.toContain('not-kms');
  expect(found.find(({ code }) => code === 'other-language')?.message).toBe('this is AWS CLI, in a tab for Java');
});

const JAVA = 'ListKeysResponse response = kmsClient.listKeys(request);';

test.each([
  ['Python', 'java', JAVA, 'this is Java, in a tab for Python'],
  ['Ruby', 'python', 'kms_client.list_keys(Limit=10)', 'this is Python, in a tab for Ruby'],
  ['Node.js', 'bash', 'aws kms list-keys', 'this is AWS CLI, in a tab for Node.js'],
  [
    'Python',
    '',
    `ListKeysRequest request = ListKeysRequest.builder().build();\n${JAVA}`,
    'this is Java, in a tab for Python',
  ],
  ['Python', 'java', 'kms_client.list_keys()', undefined],
  ['PHP', 'js', '$kmsClient->listKeys([]);', undefined],
  ['Ruby', 'bash', 'gem install aws-sdk-kms', undefined],
])('In a tab called %s, a block with the tag %s is judged by its code', async (title, tag, code, message) => {
  const text = `${tabs({ [title]: code }).replace('```', `\`\`\`${tag}`)}${tabs({ PowerShell: 'Get-KMSKeyList' })}`;
  const page = await matched(text, 'current');
  const found = staticFindings(page).filter(({ severity, language }) => severity === 'error' && language === title);
  const expected = [
    ...(message === undefined ? [] : [['other-language', message]]),
    ...(tag === 'bash' && message === undefined ? [['code-missing', 'the tab holds no code in Ruby']] : []),
  ];
  expect(found.map((one) => [one.code, one.message])).toEqual(expected);
  expect(page.groups[0]!.operation).toBe('ListKeys');
});

test('Two tabs that have the code of each other are told, and mended', async () => {
  const text = tabs({ Java: 'keys = kms_client.list_keys(Limit=10)', Python: `KmsClient.create();\n${JAVA}` });
  const page = await matched(text, 'current');
  const found = staticFindings(page);
  expect(found.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
    'other-language',
    'other-language',
  ]);
  expect(runnableTabs(page)).toEqual([]);
  expect(tallyOf(page, () => false).notRun.map(({ why }) => why)).toEqual([
    'its code is in another language, Python',
    'its code is in another language, Java',
  ]);
  expect(fixed(page, found, new Set()).replaced).toBe(2);
});

test.each([
  ['Python', 'print(1)'],
  ['Ruby', 'puts kms_client'],
  ['Java', 'System.out.println(keyId);'],
])('Of code in %s that shows nothing of a language, none is told', (title, code) => {
  expect(otherLanguageShown(languageTitled(title)!, code)).toBeUndefined();
});

test('In PowerShell, a result is used whatever the case of its letters', async () => {
  const code = '$Response = get-kmskey -KEYID key-1\n$response.Description + $RESPONSE.Arn';
  const found = await findingsIn(tabs({ PowerShell: code, Python: PYTHON }), 'current');
  const errors = found.filter(({ language, severity }) => language === 'PowerShell' && severity === 'error');
  expect(errors.map(({ message }) => message)).toEqual([]);
  expect(found.map((one) => one.code)).not.toContain('result-unused');
});
