import { existsSync, readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { kebabCase } from 'es-toolkit';
import { format, resolveConfig } from 'prettier';
import { LACKING_OPERATIONS } from '../harness/emulator/moto/lacking.ts';
import { pages } from '../src/chapter/chapter.ts';
import { vocabulary } from '../src/chapter/vocabulary.ts';
import { findOperation } from '../src/api/service-model.ts';
import { KmsExamplesError } from '../src/errors.ts';
import { targets } from '../src/languages/targets.ts';
import { checkPages } from '../src/model/check.ts';
import { examplesOf, type Page } from '../src/model/example.ts';
import { repositoryPath } from '../src/repository.ts';
import { addExample, pageIn, sectionOf } from '../src/skeleton/declaration.ts';
import { exampleSkeleton } from '../src/skeleton/example.ts';
import { languageSkeleton, listLanguage, type NewFile } from '../src/skeleton/language.ts';
import { leadTo, listPage, pageSkeleton, pageText } from '../src/skeleton/page.ts';
import { SourceFile } from '../src/skeleton/source-file.ts';
import { unknownName } from '../src/unknown-name.ts';
import { writeAll } from './folder.ts';

const PAGES = 'src/chapter/pages';

/** What `new example` was asked for. */
export interface NewExampleOptions {
  readonly page: string;
  readonly id?: string;
  readonly member?: readonly string[];
}

/**
 * Adds the skeleton of an example to its page's file.
 *
 * @throws KmsExamplesError when a name is wrong or taken, or the file has no place for it; nothing is then written
 */
export async function newExample(operation: string, options: NewExampleOptions): Promise<void> {
  const id = options.id ?? kebabCase(operation);
  const page = pages.find((one) => one.id === options.page);
  if (page === undefined) throw unknownName('page', options.page, idsOf(pages));
  const example = exampleSkeleton({ operation, id, members: options.member ?? [] }, vocabulary);
  requireNewId('example', id, [...idsOf(pages.flatMap(examplesOf)), ...idsOf(pages)], 'give it another one with --id');
  checkPages(pages.map((one) => (one === page ? { ...page, sections: [...page.sections, sectionOf(example)] } : one)));

  const file = fileOfPage(page);
  addExample(file, page.id, example, vocabulary);
  await writeFormatted([file]);
  const paged = findOperation(operation)?.paginator !== undefined;
  tell([
    ...(LACKING_OPERATIONS.includes(operation)
      ? [
          `know that the emulator has no ${operation}: each of its runs will be \`environment\`, and nothing of the example can be proven`,
        ]
      : []),
    `${file.path}: write what stands there as TODO. Input, world, result and after hold samples: have them show what readers need.`,
    ...(paged
      ? [
          'The operation returns a list: with `paged: true`, and more than two pages of it in world and result, snippets get all of it. Without these, they make one call.',
        ]
      : []),
    `npx kms-examples generate, and read generated/*/${page.id}/${id}.* in every language`,
    `npx tsc --noEmit, which knows the operation's members, and npx kms-examples verify --example ${id}: each verdict shows what came in place of what is declared`,
    'npm run format, npm run verify and npm test, then commit; docs/adding.md tells more',
  ]);
}

/** What `new page` was asked for. */
export interface NewPageOptions {
  readonly title: string;
}

/**
 * Adds the skeleton of a page to the chapter.
 *
 * @throws KmsExamplesError when its id is wrong or taken, or a file has no place for it; nothing is then written
 */
export async function newPage(id: string, { title }: NewPageOptions): Promise<void> {
  const taken = [...idsOf(pages), ...idsOf(pages.flatMap(examplesOf))];
  requireNewId('page', id, taken, 'choose another one');
  const page = pageSkeleton(id, title);
  checkPages([...pages, page]);
  const path = `${PAGES}/${id}.ts`;
  requireNewFile(path);

  const chapter = read('src/chapter/chapter.ts');
  listPage(chapter, id);
  const overviews = pages.filter(({ leadsTo }) => leadsTo !== undefined);
  const leading = overviews.map((overview) => {
    const file = fileOfPage(overview);
    leadTo(file, overview.id, id);
    return file;
  });
  await writeFormatted([{ path, text: pageText(page) }, chapter, ...leading]);
  tell([
    `${path}: write what stands there as TODO`,
    `src/chapter/chapter.ts${leading.map((file) => `, ${file.path}`).join('')}: move the page to where it is to stand among the others`,
    `npx kms-examples new example OPERATION --page ${id}: adds its first example`,
    'npm run verify and npm test, then commit; docs/adding.md tells more',
  ]);
}

/** What `new language` was asked for. */
export interface NewLanguageOptions {
  readonly title?: string;
  readonly extension?: string;
}

/**
 * Adds the skeleton of a language: its three folders, and its name in the list.
 *
 * @throws KmsExamplesError when its id is wrong or taken, or the list has no place for it; nothing is then written
 */
export async function newLanguage(id: string, { title = id, extension = id }: NewLanguageOptions): Promise<void> {
  requireNewId('language', id, idsOf(targets), 'choose another one');
  if (!/^[a-z0-9]+$/u.test(extension)) {
    throw new KmsExamplesError('invalid-option', {
      where: '--extension',
      expected: 'letters in lower case and digits',
      found: JSON.stringify(extension),
      remedy: 'give the extension of its files, without the dot',
    });
  }
  const files = languageSkeleton({ id, title, extension });
  for (const { path } of files) requireNewFile(path);
  const list = read('src/languages/targets.ts');
  listLanguage(list, id);
  await writeFormatted([...files, list]);
  tell([
    `src/languages/${id}, templates/${id} and harness/toolchains/${id}: write what stands there as TODO; docs/adding.md tells what each file is for`,
    'src/languages/targets.ts: move the language to where its tabs are to stand',
    'npx kms-examples generate, and read what is written',
    `npx kms-examples verify --target ${id}, then mutate and fuzz, which take --target too`,
    'npm run verify and npm test, which tells what lacks; then commit',
  ]);
}

function idsOf(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}

/** @throws KmsExamplesError `invalid-option` or `name-taken` */
function requireNewId(kind: string, id: string, taken: readonly string[], remedy: string): void {
  const where = `${kind} ${id}`;
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(id)) {
    const expected = 'words in lower case, joined by hyphens: it becomes a file name';
    throw new KmsExamplesError('invalid-option', { where, expected, found: JSON.stringify(id), remedy });
  }
  if (!taken.includes(id)) return;
  throw new KmsExamplesError('name-taken', {
    where,
    expected: 'an id that nothing has',
    found: 'one that is taken',
    remedy,
  });
}

/** @throws KmsExamplesError `name-taken` */
function requireNewFile(path: string): void {
  if (!existsSync(repositoryPath(path))) return;
  throw new KmsExamplesError('name-taken', {
    where: path,
    expected: 'a path at which nothing lies',
    found: 'a file',
    remedy: 'move it away, or choose another id',
  });
}

function read(path: string): SourceFile {
  return new SourceFile(path, readFileSync(repositoryPath(path), 'utf8'));
}

/** @throws KmsExamplesError `no-place` when no file declares it in a form that is known */
function fileOfPage({ id }: Page): SourceFile {
  const files = readdirSync(repositoryPath(PAGES))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(`${PAGES}/${name}`));
  const found = files.find((file) => pageIn(file, id) !== undefined);
  if (found !== undefined) return found;
  throw new KmsExamplesError('no-place', {
    where: PAGES,
    expected: `a file with a variable that holds the page ${id} as an object, with its id and its sections`,
    found: 'none',
    remedy: 'write what is to be added by hand, as docs/adding.md tells',
  });
}

/** Writes all files, the TypeScript among them formatted; where one of them can't be written, none is. */
async function writeFormatted(files: readonly NewFile[]): Promise<void> {
  writeAll(
    await Promise.all(
      files.map(async (file) => ({
        path: file.path,
        text: await tidied(file),
        isExecutable: file.isExecutable ?? false,
      })),
    ),
  );
  process.stdout.write(`written: ${files.map(({ path }) => path).join('\n         ')}\n`);
}

/** Text as it is to lie in the repository: TypeScript as prettier has it. */
async function tidied({ path, text }: NewFile): Promise<string> {
  if (!path.endsWith('.ts')) return text;
  const options = await resolveConfig(repositoryPath(path));
  return format(text, { ...options, filepath: path });
}

/** What is to be done next, a step a line. */
function tell(steps: readonly string[]): void {
  process.stdout.write(`to do:\n${steps.map((step, index) => `  ${String(index + 1)}. ${step}\n`).join('')}`);
}
