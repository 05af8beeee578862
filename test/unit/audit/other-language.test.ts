import { expect, test } from 'vitest';
import { languages, languageTitled, otherLanguageOf } from '../../../src/audit/languages.ts';
import { runFindings } from '../../../src/audit/rules/runs.ts';
import { codeOf } from '../../../src/audit/rules/rule.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { editions } from '../../../src/languages/targets.ts';
import { examplesOf } from '../../../src/model/example.ts';
import { findingsIn, matched, publishedPage } from './audited.ts';
import { tabs } from './pages.ts';

const PYTHON = "response = kms_client.describe_key(KeyId='key-1')\nprint(response)";
const CLI = 'aws kms describe-key --key-id key-1';

test.each(editions)('Of no published snippet of the edition %s another language is told', async (edition) => {
  for (const { id } of pages.filter((page) => examplesOf(page).length > 0)) {
    const { groups } = await matched(publishedPage(edition, id), edition);
    for (const tab of groups.flatMap((group) => group.tabs)) {
      const { language, code } = codeOf(tab)!;
      expect(otherLanguageOf(language, code.text)?.title).toBeUndefined();
      const told = languages.filter((other) => other !== language && otherLanguageOf(other, code.text) !== undefined);
      expect(told.every((other) => otherLanguageOf(other, code.text) === language)).toBe(true);
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

test.each([
  ['Python', 'print(1)'],
  ['Ruby', 'puts kms_client'],
  ['Java', 'System.out.println(keyId);'],
])('Of code in %s that shows nothing of a language, none is told', (title, code) => {
  expect(otherLanguageOf(languageTitled(title)!, code)).toBeUndefined();
});

test('In PowerShell, a result is used whatever the case of its letters', async () => {
  const code = '$Response = get-kmskey -KEYID key-1\n$response.Description + $RESPONSE.Arn';
  const found = await findingsIn(tabs({ PowerShell: code, Python: PYTHON }), 'current');
  const errors = found.filter(({ language, severity }) => language === 'PowerShell' && severity === 'error');
  expect(errors.map(({ message }) => message)).toEqual([]);
  expect(found.map((one) => one.code)).not.toContain('result-unused');
});
