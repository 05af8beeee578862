import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withClone } from '../clone.ts';
import { start } from '../command.ts';

const FILE = 'src/chapter/pages/keys.ts';

/** What is wrongly written in the declaration of a page, and what must be told of it. */
const MISTAKES: readonly (readonly [mistake: string, right: string, wrong: string, told: string])[] = [
  ['a member misspelt', 'failures: failuresOfReading,', 'failure: failuresOfReading,', 'the nearest is failures'],
  [
    'a member of the API misspelt',
    '{ KeyId: exampleKeyOrAlias }',
    '{ KeyID: exampleKeyOrAlias }',
    'the nearest is KeyId',
  ],
  [
    'a variable that there is not',
    '{ KeyId: exampleKeyOrAlias }',
    '{ KeyId: exampleKye }',
    'exampleKye is not defined',
  ],
  [
    "a variable's name that a language has taken",
    "variables: { Description: 'desc' }",
    "variables: { Description: 'class' }",
    'in Java class, which the language has taken',
  ],
  ['a comma that lacks', "title: 'Enable a KMS key',", "title: 'Enable a KMS key'", 'Expected "}" but found "prose"'],
];

test('mistakes in a declaration are told where they were made, by every command alike', async () => {
  await withClone(async (clone) => {
    const right = readFileSync(join(clone, FILE), 'utf8');
    for (const [mistake, written, wrong, told] of MISTAKES) {
      writeFileSync(join(clone, FILE), right.replace(written, wrong));
      const ends = await Promise.all(
        [['generate'], ['verify', '--dry-run']].map((args) => start(args, { cwd: clone }).ended),
      );
      const [{ exitCode, stderr }, other] = [ends[0]!, ends[1]!];
      expect(exitCode, mistake).toBe(1);
      expect(stderr, mistake).toMatch(/^invalid-(?:example|source): src\/chapter\/pages\/keys\.ts, line \d+/u);
      expect(stderr, mistake).toContain(told);
      expect(stderr, mistake).not.toMatch(/^\s+at /mu);
      expect(other.stderr, mistake).toBe(stderr);
      const [, line = ''] = /, line (\d+)/u.exec(stderr) ?? [];
      const lines = right.split('\n').slice(0, Number(line) + 1);
      expect(lines.join('\n'), mistake).toContain(written);
    }
  });
});

test.each([
  {
    mistake: 'a name that a list of ours mistypes',
    file: 'src/languages/targets.ts',
    written: '  python,',
    wrong: '  pythn,',
    command: 'list',
    told: ['invalid-source', '\n'],
    named: 'pythn is not defined',
  },
  {
    mistake: 'an action that there is not',
    file: 'src/chapter/pages/key-policies.ts',
    written: "'kms:Decrypt'",
    wrong: "'kms:Decript'",
    command: 'generate',
    told: ['invalid-example', ', '],
    named: 'kms:Decrypt',
  },
])('$mistake is told at its line', async ({ file, written, wrong, command, told: [code, after], named }) => {
  await withClone(async (clone) => {
    const right = readFileSync(join(clone, file), 'utf8');
    writeFileSync(join(clone, file), right.replace(written, wrong));
    const { exitCode, stderr } = await start([command], { cwd: clone }).ended;

    const line = right.split('\n').findIndex((text) => text.includes(written)) + 1;
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(new RegExp(`^${String(code)}: ${file}, line ${String(line)}${String(after)}`, 'u'));
    expect(stderr).toContain(named);
  });
});
