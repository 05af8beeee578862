import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { build, type Metafile } from 'esbuild';
import ts from 'typescript';
import { z } from 'zod';
import { KmsExamplesError } from '../errors.ts';
import { jsonObjectSchema, parseJson } from '../json.ts';
import { editionsOf, type Content } from '../package/library.ts';
import { repositoryPath } from '../repository.ts';

/** The folder of the package in which its modules lie, as their sources lie in `src`. */
export const MODULES = 'lib';

/** The modules that are imported by name, by their sources, each with the name after that of the package. */
export const ENTRIES = [
  { name: '.', module: 'package/index' },
  { name: './remark', module: 'package/remark' },
  { name: './markdown-it', module: 'package/markdown-it' },
] as const;

/** The file of the package with the licenses of what is in its modules that is not ours. */
export const LICENSES = 'THIRD-PARTY-LICENSES';

const SOURCES = repositoryPath('src');

const configSchema = z.object({ compilerOptions: jsonObjectSchema });

/** Texts of sources that stand in the place of what lies there, by their paths on this machine. */
type Written = ReadonlyMap<string, string>;

/**
 * The package's modules over what it holds: JavaScript that imports nothing but Node.js, its types, in which the names
 * are those that there are, and the licenses of what is in it besides.
 *
 * @returns The files' texts by their paths in the package.
 * @throws KmsExamplesError `invalid-source`
 */
export async function modulesOf(content: Content): Promise<Map<string, string>> {
  const written = new Map([names(content), constant(content)]);
  return new Map([...typesOf(written), ...(await scriptsOf(written))]);
}

/** The module of the names, each with those that there are. */
function names({ examples, targets, snippets }: Content): [path: string, text: string] {
  const known: Readonly<Record<string, readonly string[]>> = {
    Example: examples.map(({ example }) => example),
    Target: targets.map(({ target }) => target),
    Language: targets.flatMap((target) => target.names),
    Edition: editionsOf({ snippets }),
  };
  return replaced('names.ts', /(?<=export type (\w+) = )string(?=;)/gu, (_any, name: string) =>
    [...new Set(known[name])].map((one) => JSON.stringify(one)).join(' | '),
  );
}

/** The module of the content, with that which there is. */
function constant(content: Content): [path: string, text: string] {
  return replaced('content.ts', /(?<= = )\{.*\}(?=;\n$)/gsu, () => JSON.stringify(content));
}

function replaced(
  file: string,
  pattern: RegExp,
  by: (...found: readonly string[]) => string,
): [path: string, text: string] {
  const path = repositoryPath('src/package', file);
  return [path, readFileSync(path, 'utf8').replace(pattern, by)];
}

/** @throws KmsExamplesError `invalid-source` where the modules fall short of their types */
function typesOf(written: Written): Map<string, string> {
  const options: ts.CompilerOptions = {
    ...compilerOptions(),
    noEmit: false,
    emitDeclarationOnly: true,
    declaration: true,
    rootDir: SOURCES,
    outDir: SOURCES,
    typeRoots: [repositoryPath('node_modules/@types')],
  };
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  host.readFile = (path) => written.get(path) ?? readFile(path);
  const roots = ENTRIES.map(({ module }) => repositoryPath(`src/${module}.ts`));
  const program = ts.createProgram(roots, options, host);
  const types = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (path, text) => types.set(modulePath(path), text));
  const [fault] = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (fault !== undefined) {
    throw new KmsExamplesError('invalid-source', {
      where: fault.file === undefined ? 'src/package' : relative(repositoryPath(), fault.file.fileName),
      expected: 'modules that hold the names of what is packaged',
      found: ts.flattenDiagnosticMessageText(fault.messageText, '\n'),
      remedy: 'correct the module; `npx tsc --noEmit` tells more',
    });
  }
  return types;
}

/** Those of the repository. */
function compilerOptions(): ts.CompilerOptions {
  const text = readFileSync(repositoryPath('tsconfig.json'), 'utf8');
  const { compilerOptions: options } = configSchema.parse(parseJson(text));
  return ts.convertCompilerOptionsFromJson(options, repositoryPath()).options;
}

/** What is imported of other packages is in it, so that it needs none. */
async function scriptsOf(written: Written): Promise<Map<string, string>> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: repositoryPath(),
    entryPoints: ENTRIES.map(({ module }) => `src/${module}.ts`),
    outbase: 'src',
    outdir: SOURCES,
    chunkNames: 'shared-[hash]',
    bundle: true,
    splitting: true,
    // A package that is linked has the path that it is linked from.
    preserveSymlinks: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    write: false,
    metafile: true,
    logLevel: 'silent',
    plugins: [
      {
        name: 'written',
        setup: (making) => {
          making.onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const contents = written.get(path);
            return contents === undefined ? undefined : { contents, loader: 'ts' };
          });
        },
      },
    ],
  });
  return new Map([
    ...outputFiles.map(({ path, text }): [string, string] => [modulePath(path), text]),
    [LICENSES, licensesOf(metafile)],
  ]);
}

/** The path in the package of what is made of a module of `src` at a path there. */
function modulePath(path: string): string {
  return posix.join(MODULES, relative(SOURCES, path));
}

/** The licenses of the packages that are in the modules. */
function licensesOf({ inputs }: Metafile): string {
  const folders = Object.keys(inputs).flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(path)?.[1] ?? []);
  const texts = [...new Set(folders)].map((name) => {
    const folder = repositoryPath('node_modules', name);
    const file = readdirSync(folder).find((one) => /^licen[cs]e/iu.test(one));
    if (file === undefined) {
      throw new KmsExamplesError('invalid-source', {
        where: `node_modules/${name}`,
        expected: 'the text of its license, since the package holds code of it',
        found: 'none',
        remedy: 'import another package in src/package',
      });
    }
    return `${name}\n\n${readFileSync(join(folder, file), 'utf8')}`;
  });
  return texts.join('\n');
}
