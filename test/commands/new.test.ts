import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { kebabCase } from 'es-toolkit';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { readFolder } from '../../cli/folder.ts';
import { serviceModel } from '../../src/api/service-model.ts';
import { pages } from '../../src/chapter/chapter.ts';
import { vocabulary } from '../../src/chapter/vocabulary.ts';
import { targets } from '../../src/languages/targets.ts';
import { examplesOf } from '../../src/model/example.ts';
import { repositoryPath } from '../../src/repository.ts';
import { addExample } from '../../src/skeleton/declaration.ts';
import { exampleSkeleton } from '../../src/skeleton/example.ts';
import { SourceFile } from '../../src/skeleton/source-file.ts';
import { withClone } from '../clone.ts';
import { start, type Ended } from '../command.ts';

const MINUTES_MS = 5 * 60_000;

const [page] = pages.filter(({ sections }) => sections.length > 0);
const [example] = examplesOf(page!);
const [target] = targets;

test(
  'skeletons of every operation, of a page and of a language compile and are rendered, and are not finished',
  async () => {
    await withClone(async (clone) => {
      const run = (...args: string[]): Promise<Ended> => start(args, { cwd: clone }).ended;
      const language = await run('new', 'language', 'new-language', '--title', "O'Neill", '--extension', 'new');
      expect(language).toMatchObject({ exitCode: 0, stderr: '' });
      expect((await run('new', 'page', 'new-page', '--title', "Anybody's page")).exitCode).toBe(0);
      const added = await run('new', 'example', 'TagResource', '--page', 'new-page', '--id', 'tag-it');
      expect(added).toMatchObject({ exitCode: 0, stderr: '' });
      expect(added.stdout).toContain('written: src/chapter/pages/new-page.ts');
      expect(added.stdout).toContain('verify --example tag-it');
      expect(added.stdout).not.toContain('the emulator has no');
      const lacking = await run('new', 'example', 'ImportKeyMaterial', '--page', 'new-page');
      expect(lacking.stdout).toContain('the emulator has no ImportKeyMaterial');
      await addAll(clone, 'src/chapter/pages/new-page.ts');

      expect(await typeErrors(clone)).toBe('');
      const generated = await run('generate');
      expect(generated.exitCode).toBe(0);
      expect(generated.stderr).toContain('unfinished: src/chapter/pages/new-page.ts, line');
      expect(readFileSync(join(clone, 'generated/current/new-page/tag-it.new'), 'utf8')).toContain('tagResource');
      const check = await run('generate', '--check');
      expect(check.exitCode).toBe(1);
      expect(check.stderr).toMatch(/^unfinished: /u);
    });
  },
  MINUTES_MS,
);

const WRONG_CALLS: readonly (readonly [call: string, answer: string])[] = [
  ['example GetKeyPolicies --page keys', 'the nearest are GetKeyPolicy'],
  [`example DescribeKey --page ${page!.id}s`, `the nearest is ${page!.id}`],
  ['example CreateKey --page keys --id another --member Tag', 'the nearest is Tags'],
  [`example DescribeKey --page ${page!.id} --id ${example!.id}`, 'with --id'],
  [`example DescribeKey --page ${page!.id} --id ${page!.id}`, 'with --id'],
  ['example DescribeKey --page keys --id DescribeKey', 'words in lower case'],
  [`page ${page!.id} --title Title`, 'one that is taken'],
  ['page Title --title Title', 'words in lower case'],
  [`language ${target.id}`, 'one that is taken'],
  ['language new --extension .new', 'without the dot'],
  ['exmple DescribeKey', 'Did you mean example?'],
];

test(
  'what is wrong with the call is told with what there is, and nothing is written',
  async () => {
    await withClone(async (clone) => {
      const before = readFolder(join(clone, 'src'));
      for (const [call, answer] of WRONG_CALLS) {
        const { exitCode, stdout, stderr } = await start(['new', ...call.split(' ')], { cwd: clone }).ended;
        expect(exitCode, call).toBe(2);
        expect(stderr, call).toContain(answer);
        expect(stdout, call).toBe('');
      }
      expect(readFolder(join(clone, 'src'))).toEqual(before);
    });
  },
  MINUTES_MS,
);

/** Adds an example of every operation of the KMS API to the file of a page. */
async function addAll(clone: string, path: string): Promise<void> {
  const file = join(clone, path);
  let text = readFileSync(file, 'utf8');
  for (const operation of Object.keys(serviceModel.operations)) {
    const source = new SourceFile(path, text);
    const skeleton = exampleSkeleton({ operation, id: `new-${kebabCase(operation)}` }, vocabulary);
    addExample(source, 'new-page', skeleton, vocabulary);
    text = source.text;
  }
  const options = await resolveConfig(file);
  writeFileSync(file, await format(text, { ...options, filepath: file }));
}

/** What the compiler finds in the sources of a clone. */
async function typeErrors(clone: string): Promise<string> {
  const config = { extends: repositoryPath('tsconfig.json'), include: ['src'], exclude: ['src/site/browser'] };
  writeFileSync(join(clone, 'tsconfig.json'), JSON.stringify(config));
  const tsc = repositoryPath('node_modules/.bin/tsc');
  return (await execa(tsc, ['--noEmit', '-p', clone], { reject: false })).stdout;
}

test(
  'what a skeleton leaves to choose is not finished until its comment is gone',
  async () => {
    await withClone(async (clone) => {
      const file = 'src/chapter/pages/keys.ts';
      const path = join(clone, file);
      writeFileSync(path, `// TODO errors that the operation has besides: one\n${readFileSync(path, 'utf8')}`);
      const { exitCode, stderr } = await start(['generate', '--check'], { cwd: clone }).ended;
      expect(exitCode).toBe(1);
      expect(stderr).toMatch(new RegExp(`^unfinished: ${file}, line 1\\n`, 'u'));
      expect(stderr).toContain('found:    TODO errors that the operation has besides: one');
    });
  },
  MINUTES_MS,
);
