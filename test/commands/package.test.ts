import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { makeClone } from '../../cli/clone.ts';
import { readFolder } from '../../cli/folder.ts';
import { PACKAGE } from '../../src/packaging/package-files.ts';
import { MANIFEST, manifestSchema } from '../../src/render/manifest.ts';
import { repositoryPath } from '../../src/repository.ts';
import { start, type Ended } from '../command.ts';
import { putAllOnRecord } from '../recorded.ts';

/** What the project's programs use besides the package. */
const TOOLS = ['unified', 'remark-parse', 'remark-stringify', 'markdown-it', '@types/node'];

const MINUTE_MS = 60_000;

const packedSchema = z.array(z.object({ filename: z.string(), files: z.array(z.object({ path: z.string() })) }));

const codeSchema = z.object({ path: z.string(), text: z.string(), sha256: z.string(), proven: z.boolean() });
const snippetSchema = codeSchema.extend({
  example: z.string(),
  edition: z.string(),
  target: z.string(),
  tag: z.string(),
  ranWith: z.object({ runtime: z.string(), sdk: z.string() }),
  complete: codeSchema,
});
type Snippet = z.infer<typeof snippetSchema>;

const blocksSchema = z.array(z.object({ tag: z.string(), text: z.string() }));
const faultSchema = z.object({ fault: z.string(), line: z.number().optional(), rule: z.string().optional() });
const shownSchema = z.object({
  remark: z.union([blocksSchema, faultSchema]),
  markdownIt: z.union([blocksSchema, faultSchema]),
});

/** Prints every snippet. */
const LIST = `
import { examples, snippet } from '${PACKAGE}';
const names = examples().flatMap(({ example, editions }) =>
  editions.flatMap(({ edition, targets }) => targets.map((language) => ({ example, language, edition }))));
process.stdout.write(JSON.stringify(names.map(snippet)));
`;

/** Reads a page, and prints the code that remark's own Markdown and markdown-it's highlighter have of it. */
const SHOW = `
import { readFileSync } from 'node:fs';
import markdownIt from 'markdown-it';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import forMarkdownIt from '${PACKAGE}/markdown-it';
import forRemark from '${PACKAGE}/remark';

const page = readFileSync(0, 'utf8');
const codeIn = (node) =>
  node.type === 'code' ? [{ tag: node.lang ?? '', text: node.value + '\\n' }] : (node.children ?? []).flatMap(codeIn);

const remark = await unified().use(remarkParse).use(forRemark).use(remarkStringify).process(page).then(
  (file) => codeIn(unified().use(remarkParse).parse(String(file))),
  (error) => ({ fault: error.reason, line: error.line, rule: error.ruleId }),
);

const highlighted = [];
const highlight = (text, tag) => { highlighted.push({ tag, text }); return ''; };
let failed;
try {
  markdownIt({ highlight }).use(forMarkdownIt).render(page);
} catch (error) {
  failed = { fault: error.message, rule: error.code };
}
process.stdout.write(JSON.stringify({ remark, markdownIt: failed ?? highlighted }));
`;

const TYPED = `
import { examples, KmsExamplesError, snippet, snippetNamed, type Edition, type Example, type Snippet } from '${PACKAGE}';
import manifest from '${PACKAGE}/generated/manifest.json' with { type: 'json' };

const classic: Edition = 'classic';
const one: Snippet = snippet({ example: 'put-key-policy', language: 'C#', edition: classic });
const code: string = one.complete.text;
const all: readonly Example[] = examples().map(({ example }) => example);
const schema: string = manifest.schema;
export const told = [code, schema, ...all, snippetNamed({ example: code }).proven ? one.sdk.version : one.recorded];
export const isOurs = (error: unknown): boolean => error instanceof KmsExamplesError && error.code === 'unknown-name';
`;

const PLUGGED = `
import markdownIt from 'markdown-it';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import forMarkdownIt from '${PACKAGE}/markdown-it';
import forRemark from '${PACKAGE}/remark';

export const html: string = markdownIt().use(forMarkdownIt).render('');
export const processor = unified().use(remarkParse).use(forRemark);
`;

let base: string;
/** A copy of the repository in which everything is on record. */
let clone: string;
/** An empty project, into which the package is installed. */
let project: string;
/** The paths of the files in the package that npm packs. */
let packed: string[];

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'kms-examples-test-'));
  [clone, project] = [join(base, 'clone'), join(base, 'project')];
  mkdirSync(clone);
  makeClone(clone);
  await putAllOnRecord(clone);
  const { exitCode, stdout, stderr } = await make();
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toMatch(/^package: \d+ files$/u);

  const [made] = packedSchema.parse(
    JSON.parse(await npm(['pack', '--json', '--pack-destination', base], join(clone, 'package'))),
  );
  packed = made!.files.map(({ path }) => path);
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'project', private: true, type: 'module' }));
  await npm(['install', '--offline', join(base, made!.filename)], project);
  for (const tool of TOOLS) {
    const link = join(project, 'node_modules', tool);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(repositoryPath('node_modules', tool), link);
  }
}, 10 * MINUTE_MS);

afterAll(() => rmSync(base, { recursive: true, force: true }), 5 * MINUTE_MS);

function make(): Promise<Ended> {
  return start(['package'], { cwd: clone }).ended;
}

async function npm(args: readonly string[], cwd: string): Promise<string> {
  const cache = ['--cache', join(base, 'npm'), '--no-audit', '--no-fund', '--no-update-notifier'];
  const { stdout } = await execa('npm', [...args, ...cache], { cwd });
  return stdout;
}

/** Runs a module in the project, and reads what it prints. */
async function run(module: string, input = ''): Promise<unknown> {
  writeFileSync(join(project, 'module.js'), module);
  const { stdout } = await execa('node', ['module.js'], { cwd: project, input });
  return JSON.parse(stdout);
}

async function snippets(): Promise<Snippet[]> {
  return z.array(snippetSchema).parse(await run(LIST));
}

async function shown(page: string): Promise<z.infer<typeof shownSchema>> {
  return shownSchema.parse(await run(SHOW, page));
}

/** What the plugins say of a page in which they fail. */
async function faults(page: string): Promise<Record<'remark' | 'markdownIt', z.infer<typeof faultSchema>>> {
  const { remark, markdownIt } = await shown(page);
  return { remark: faultSchema.parse(remark), markdownIt: faultSchema.parse(markdownIt) };
}

/** What TypeScript says of a module in the project. */
async function typeFaults(module: string, ...options: readonly string[]): Promise<string> {
  writeFileSync(join(project, 'module.ts'), module);
  const tsc = repositoryPath('node_modules/typescript/bin/tsc');
  const strict = ['--noEmit', '--strict', '--resolveJsonModule', '--target', 'es2023', '--types', 'node'];
  const { stdout } = await execa('node', [tsc, ...strict, ...options, 'module.ts'], { cwd: project, reject: false });
  return stdout;
}

/** Changes a file of the installed package while a test looks at it. */
async function withChanged<Result>(path: string, use: () => Promise<Result>): Promise<Result> {
  const file = join(project, 'node_modules', PACKAGE, path);
  const before = readFileSync(file);
  appendFileSync(file, '# edited\n');
  try {
    return await use();
  } finally {
    writeFileSync(file, before);
  }
}

describe('the package', () => {
  test('holds what was made, as it was made, and nothing of the machine or the repository', () => {
    const files = readFolder(join(clone, 'package'));
    files.delete('.kms-examples-published');
    expect(packed.toSorted()).toEqual([...files.keys()].toSorted());
    expect(readFolder(join(project, 'node_modules', PACKAGE))).toEqual(files);

    const generated = readFolder(join(clone, 'generated'));
    expect(new Map([...generated.keys()].map((path) => [path, files.get(`generated/${path}`)]))).toEqual(generated);
    expect(packed.filter((path) => /\.map$|\.test\.|^src\//u.test(path))).toEqual([]);
    const places = [base, repositoryPath(), tmpdir(), 'sourceMappingURL'];
    expect([...files].filter(([, text]) => places.some((place) => text.includes(place))).map(([path]) => path)).toEqual(
      [],
    );
    expect(JSON.parse(files.get('package.json')!)).not.toHaveProperty('dependencies');
    expect(files.get('THIRD-PARTY-LICENSES')).toMatch(/^leven\n\nMIT License/u);
  });

  test('gives every snippet in every language and edition with exactly its published bytes', async () => {
    const read = (path: string): string => readFileSync(join(clone, 'generated', path), 'utf8');
    const code = ({
      path,
      sha256,
    }: {
      readonly path: string;
      readonly sha256: string;
    }): z.infer<typeof codeSchema> => ({
      path: `generated/${path}`,
      sha256,
      text: read(path),
      proven: true,
    });
    const published = manifestSchema.parse(JSON.parse(read(MANIFEST))).snippets.map((snippet) => ({
      example: snippet.example,
      edition: snippet.edition,
      target: snippet.target,
      ...code(snippet),
      complete: code(snippet.complete),
    }));
    const byPath = (all: readonly { readonly path: string }[]): Map<string, unknown> =>
      new Map(all.map((one) => [one.path, one]));
    const found = (await snippets()).map(({ tag: _tag, ranWith: _ranWith, ...snippet }) => snippet);
    expect(found).toHaveLength(published.length);
    expect(byPath(found)).toEqual(byPath(published));
  });

  test.each([
    ['nodenext', 'nodenext'],
    ['bundler', 'preserve'],
  ])('has types for %s, which know every name', async (moduleResolution, module) => {
    const as = ['--moduleResolution', moduleResolution, '--module', module];
    expect(await typeFaults(TYPED, ...as)).toBe('');
    // The types of the tools themselves are not looked into.
    expect(await typeFaults(PLUGGED, ...as, '--skipLibCheck')).toBe('');

    const misspelt = TYPED.replace("'put-key-policy'", "'put-key-polcy'")
      .replace("'C#'", "'C+'")
      .replace("'classic'", "'clasic'");
    const told = await typeFaults(misspelt, ...as);
    for (const name of ['put-key-polcy', 'C+', 'clasic'])
      expect(told).toContain(`Type '"${name}"' is not assignable to type`);
  });
});

describe('the plugins', () => {
  test('put every snippet and every complete program where a page asks for it, byte for byte', async () => {
    const all = await snippets();
    const fences = all.flatMap(({ example, edition, target, tag, text, complete }) => [
      { words: `${example} ${target} ${edition}`, tag, text },
      { words: `${example} ${target} complete ${edition}`, tag, text: complete.text },
    ]);
    const page = fences.map(({ words }) => `Text\n\n\`\`\`kms-example ${words}\n\`\`\`\n`).join('\n');
    const wanted = fences.map(({ tag, text }) => ({ tag, text }));
    expect(await shown(page)).toEqual({ remark: wanted, markdownIt: wanted });
  });

  test('put it in lists and quotes, too, and leave all other code alone', async () => {
    const page = `
1. First

   ~~~~ kms-example   put-key-policy	Python
   ~~~~

> \`\`\`kms-example put-key-policy csharp classic
> \`\`\`

\`\`\`kms-examples put-key-policy python
mine
\`\`\`

\`\`\`
kms-example put-key-policy python
\`\`\`
`;
    const textOf = (path: string): string => readFileSync(join(clone, 'generated', path), 'utf8');
    const wanted = [
      { tag: 'python', text: textOf('current/key-policies/put-key-policy.py') },
      { tag: 'csharp', text: textOf('classic/key-policies/put-key-policy.cs') },
      { tag: 'kms-examples', text: 'mine\n' },
      { tag: '', text: 'kms-example put-key-policy python\n' },
    ];
    expect(await shown(page)).toEqual({ remark: wanted, markdownIt: wanted });
  });

  test.each([
    ['put-key-polcy python', '', 'unknown-name', 'the nearest are put-key-policy'],
    ['put-key-policy', '', 'unknown-name', 'no language'],
    ['', '', 'unknown-name', 'example ""'],
    ['put-key-policy python clasic', '', 'broken-markup', 'the nearest is classic'],
    ['put-key-policy python', 'mine\n', 'broken-markup', 'mine'],
  ])('fail, with the place, for the fence %j with %j in it', async (words, body, rule, told) => {
    const { remark, markdownIt } = await faults(`# Title\n\n\`\`\`kms-example ${words}\n${body}\`\`\`\n`);
    expect([remark.line, remark.rule, markdownIt.rule]).toEqual([3, rule, rule]);
    expect(remark.fault).toContain(told);
    expect(markdownIt.fault).toContain(told);
    expect(markdownIt.fault.startsWith(`${rule}: line 3, `)).toBe(true);
  });

  test('fail for a snippet that was changed since it was proven, with which, and what to do', async () => {
    const path = 'generated/current/key-policies/put-key-policy.py';
    const page = '# Title\n\n```kms-example put-key-policy python\n```\n';
    await withChanged(path, async () => {
      const changed = (await snippets()).filter(({ proven, complete }) => !proven || !complete.proven);
      expect(changed).toMatchObject([{ path, proven: false, complete: { proven: true } }]);

      const { remark, markdownIt } = await faults(page);
      expect(remark).toMatchObject({ line: 3, rule: 'unproven' });
      expect(remark.fault).toContain(`unproven: ${path}\n`);
      expect(markdownIt.fault).toContain(`unproven: line 3, ${path}\n`);
      for (const { fault } of [remark, markdownIt]) expect(fault).toContain('install the package anew');
    });
    expect((await shown(page)).remark).toMatchObject([{ tag: 'python' }]);
  });
});

describe('the command', () => {
  test('writes nothing of what is not proven, and leaves what is not its own', async () => {
    const folder = join(clone, 'package');
    writeFileSync(join(folder, 'mine.txt'), 'mine');
    const before = readFolder(folder);
    writeFileSync(join(folder, 'README.md'), 'edited');
    expect(await make()).toMatchObject({ exitCode: 0 });
    expect(readFolder(folder)).toEqual(before);

    const template = join(clone, 'templates/python/snippet.hbs');
    const text = readFileSync(template, 'utf8');
    writeFileSync(template, `${text}# edited\n`);
    const unproven = await make();
    writeFileSync(template, text);
    expect(unproven).toMatchObject({ exitCode: 1, stdout: '' });
    expect(unproven.stderr).toMatch(/^unproven: generated\/current\/client\/create-client\.py, /u);
    expect(readFolder(folder)).toEqual(before);

    const foreign = await start(['package', '--out', '.'], { cwd: clone }).ended;
    expect(foreign).toMatchObject({ exitCode: 2, stdout: '' });
    expect(foreign.stderr).toMatch(/^file-unwritable: package\.json\n/u);
  });
});
