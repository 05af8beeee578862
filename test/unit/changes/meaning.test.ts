import { expect, test } from 'vitest';
import { meaningOf } from '../../../src/changes/meaning.ts';
import { exampleKey } from '../../../src/chapter/placeholders.ts';
import { targets } from '../../../src/languages/targets.ts';
import type { Target } from '../../../src/languages/target.ts';
import { defineExample, type Example } from '../../../src/model/example.ts';
import { renderSnippet } from '../../../src/render/snippet.ts';
import { templateFolders } from '../../../src/render/templates.ts';

const templatesOf = templateFolders();

const example = defineExample({
  id: 'put-alias',
  operation: 'CreateAlias',
  title: 'Name a key',
  prose: [],
  input: { AliasName: 'alias/one-name', TargetKeyId: exampleKey },
  world: { keys: [{ arn: exampleKey.value }] },
  result: {},
  after: 'unchanged',
  failures: [],
});

/** What each target's change says. */
async function meanings(changed: Example): Promise<Map<string, string>> {
  const text = async (of: Example, target: Target): Promise<string> =>
    (await renderSnippet(of, target, templatesOf(target.id))).text;
  const told = targets.map(async (target: Target): Promise<[string, string]> => [
    target.id,
    meaningOf(await text(example, target), await text(changed, target)),
  ]);
  return new Map(await Promise.all(told));
}

const withAlias = (alias: string): Example => ({ ...example, input: { ...example.input, AliasName: alias } });

test.each<[string, Example]>([
  ['title', { ...example, title: 'Give a key a name' }],
  ['title in its case', { ...example, title: 'Name a Key' }],
  ['title in its signs', { ...example, title: 'Name a key: how' }],
  ['value', withAlias('alias/other-name')],
  ['value in its signs', withAlias('alias/one_name')],
  ['value in its case', withAlias('alias/One-name')],
  ['title and a value', { ...withAlias('alias/other'), title: 'Name it' }],
])('a change of the %s is the same in all languages, and another than any else', async (_what, changed) => {
  const found = new Set((await meanings(changed)).values());
  expect(found.size).toBe(1);
  const another = new Set((await meanings({ ...withAlias('alias/third'), title: 'Another' })).values());
  expect(another.size).toBe(1);
  expect(found).not.toEqual(another);
});

test('an order that has changed is a change', async () => {
  const { AliasName, TargetKeyId } = example.input;
  const input = { TargetKeyId: TargetKeyId!, AliasName: AliasName! };
  expect([...(await meanings({ ...example, input })).values()]).not.toContain(meaningOf('', ''));
});

const BEFORE = '# Name a key\nalias = "one"\ncall(alias)\n';
const AFTER = '# Name it\nalias = "one"\ncall(alias)\n';

test.each([
  ['quotes', "# Name it\nalias = 'one'\ncall(alias)\n"],
  ['quotes of the same line', '# Name it\'\nalias = "one"\ncall(alias)\n'],
  ['the case of a name elsewhere', '# Name it\nALIAS = "one"\ncall(alias)\n'],
  ['white space', '# Name it\nalias  =  "one"\ncall(alias)\n'],
  ['an empty line', '# Name it\n\nalias = "one"\ncall(alias)\n'],
  ['another word', '# Name it\nalias = "other"\ncall(alias)\n'],
  ['a line that is gone', '# Name it\nalias = "one"\n'],
])('a language that changes %s too has changed otherwise', (_what, after) => {
  expect(meaningOf(BEFORE, after)).not.toBe(meaningOf(BEFORE, AFTER));
});

test('the same words are the same, whatever joins them and the language puts around them', () => {
  const meaning = meaningOf('x\n', 'x\nPolicyName="default"\n');
  expect(meaningOf('x\n', "x\npolicy_name: 'default',\n")).toBe(meaning);
  expect(meaningOf('x\n', 'x --policy-name default\n')).not.toBe(meaning);
  expect(meaningOf('x\n', 'x\nString policyName = "default"\n')).not.toBe(meaning);
});
