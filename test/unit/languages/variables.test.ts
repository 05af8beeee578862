import { describe, expect, test } from 'vitest';
import { defineExample, type Example } from '../../../src/model/example.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { inputsOf } from '../../../src/languages/shared/input.ts';
import { checkVariables, variableFaults } from '../../../src/languages/variables.ts';
import { exampleKey, exampleUser } from '../../../src/chapter/placeholders.ts';
import { renderSnippet } from '../../../src/render/snippet.ts';
import { Templates } from '../../../src/render/templates.ts';
import { everyTarget } from '../../every-target.ts';
import { scenarios } from '../scenarios.ts';

const common = {
  id: 'trial',
  title: 'Try a name',
  prose: [],
  world: { keys: [{ arn: exampleKey.value }] },
  result: {},
  after: {},
  failures: [],
} as const;

const encrypt: Example = defineExample({
  ...common,
  operation: 'Encrypt',
  input: { KeyId: exampleKey, Plaintext: Uint8Array.of(1) },
  reads: { CiphertextBlob: 'ciphertext' },
});

const grant: Example = defineExample({
  ...common,
  operation: 'CreateGrant',
  input: { KeyId: exampleKey, GranteePrincipal: exampleUser, Operations: ['Decrypt'] },
});

const listKeys: Example = defineExample({ ...common, operation: 'ListKeys', input: { Limit: 1 }, paged: true });

const dataKey: Example = defineExample({
  ...common,
  operation: 'GenerateDataKey',
  input: { KeyId: exampleKey },
  subject: 'dataKey',
  reads: { Plaintext: 'plaintextKey', CiphertextBlob: 'encryptedKey' },
});

test('the names of all examples are free', () => {
  expect(checkVariables(pages)).toBe(pages);
  for (const example of scenarios) expect(variableFaults(example), example.id).toEqual([]);
});

/** What is declared, with the part that is refused and some of what is told of it. */
const REFUSED: readonly (readonly [what: string, example: Example, part: string, found: RegExp])[] = [
  ...[
    'class',
    'end',
    'host',
    'input',
    'response',
    'kmsClient',
    'args',
    'matches',
    'request',
    'default',
    'import',
    'this',
  ].map(
    (name) =>
      [
        `a variable named ${name}`,
        { ...encrypt, variables: { Plaintext: name } },
        'variables.Plaintext',
        /^in .+ \$?\w+, which (?:the language has taken|its snippets have themselves)/u,
      ] as const,
  ),
  ...['class', 'end', 'host', 'input', 'kmsClient', 'command', 'page', 'lastExitCode'].map(
    (name) =>
      [
        `a read named ${name}`,
        { ...encrypt, reads: { CiphertextBlob: name } },
        'reads.CiphertextBlob',
        /which/u,
      ] as const,
  ),
  [
    'two members with one variable',
    { ...encrypt, variables: { Plaintext: 'keyId' } },
    'variables.Plaintext',
    /in Java keyId, which is the variable of input\.KeyId, too/u,
  ],
  [
    'two members with one variable where words are joined by underscores',
    { ...encrypt, variables: { Plaintext: 'keyID' } },
    'variables.Plaintext',
    /in Python key_id, which is the variable of input\.KeyId, too\nin Ruby key_id/u,
  ],
  [
    'two members with one variable where case means nothing',
    { ...grant, variables: { GranteePrincipal: 'thing', Operations: 'thinG' } },
    'variables.Operations',
    /in PowerShell \$thinG, which is the variable of variables\.GranteePrincipal, too/u,
  ],
  [
    'a read with the variable of an input',
    { ...encrypt, reads: { CiphertextBlob: 'plaintext' } },
    'reads.CiphertextBlob',
    /in Java plaintext, which is the variable of input\.Plaintext, too/u,
  ],
  [
    'an input with the variable of the request of a subject',
    { ...dataKey, variables: { KeyId: 'dataKeyRequest' } },
    'variables.KeyId',
    /in Java dataKeyRequest, which its snippets have themselves/u,
  ],
  [
    'an input with the variable of the list of all pages',
    { ...listKeys, variables: { Limit: 'keys' } },
    'paged',
    /in Java keys, which is the variable of variables\.Limit, too/u,
  ],
];

describe.each(REFUSED)('%s', (_what, example, part, found) => {
  test('is refused with its part, what has the name, and what to do', () => {
    const [fault, ...others] = variableFaults(example);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ part, expected: 'a variable whose name is free in every language' });
    expect(fault?.found).toMatch(found);
    expect(fault?.remedy).toMatch(/name/u);
  });
});

test('a member whose own name is taken is to be given another', () => {
  const example = { ...encrypt, operation: 'CreateKey', input: { Class: 'x' }, reads: {} } as const;
  expect(variableFaults(example)).toMatchObject([
    { part: 'input.Class', remedy: "give its variable a name of its own: variables: { Class: '…' }" },
  ]);
});

test('the error names the example', () => {
  const example = { ...encrypt, variables: { Plaintext: 'class' } };
  const page = { id: 'p', anchor: 'p', title: 'P', prose: [], examples: [example], sections: [] };
  expect(() => checkVariables([page])).toThrow(/^invalid-example: example trial, variables\.Plaintext\n/u);
});

describe.each(everyTarget)('In $id, $manner', ({ target }) => {
  test('names are written as variables are, and none twice', () => {
    const { byLanguage, byTemplates } = target.taken;
    const names = [...byLanguage, ...byTemplates];
    expect(new Set(names).size).toBe(names.length);
    const [mark = ''] = /^\W?/u.exec(target.variable({ member: 'KeyId', stem: 'keyId', value: '' }).name) ?? [];
    for (const name of names) expect(name.startsWith(mark), name).toBe(true);
  });

  test("every variable that a snippet declares is the example's, the call's, or known as taken", async () => {
    const calls = scenarios.filter(({ shows }) => shows !== 'client');
    for (const example of calls) {
      const { text } = await renderSnippet(example, target, new Templates(target.id));
      const { names, reads, resultVariable } = target.call(example);
      const known = [
        ...inputsOf(example, target).map((input) => target.variable(input).name),
        ...reads.map(({ variable }) => variable),
        ...[names.requestVariable, names.responseVariable, resultVariable],
        ...target.taken.byTemplates,
      ];
      const declared = text.split('\n').flatMap((line) => target.dialect.declared.exec(line)?.[1] ?? []);
      expect(known, example.id).toEqual(expect.arrayContaining(declared));
    }
  });
});
