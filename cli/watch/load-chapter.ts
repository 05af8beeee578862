import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundled, type Plugin } from 'esbuild';
import { z } from 'zod';
import * as addresses from '../../src/api/addresses.ts';
import * as said from '../../src/api/said.ts';
import * as errors from '../../src/errors.ts';
import * as variables from '../../src/languages/variables.ts';
import * as answered from '../../src/model/answered.ts';
import * as check from '../../src/model/check.ts';
import * as defaultKeyPolicy from '../../src/model/default-key-policy.ts';
import * as documented from '../../src/model/documented.ts';
import * as example from '../../src/model/example.ts';
import * as failure from '../../src/model/failure.ts';
import * as keyPolicy from '../../src/model/key-policy.ts';
import * as placeholder from '../../src/model/placeholder.ts';
import * as world from '../../src/model/world.ts';
import * as repository from '../../src/repository.ts';

/** The modules that declarations use, by their paths. What declarations make must be of the same classes as before. */
const SHARED: Readonly<Record<string, unknown>> = {
  'src/api/addresses.ts': addresses,
  'src/api/said.ts': said,
  'src/errors.ts': errors,
  'src/languages/variables.ts': variables,
  'src/model/answered.ts': answered,
  'src/model/check.ts': check,
  'src/model/default-key-policy.ts': defaultKeyPolicy,
  'src/model/documented.ts': documented,
  'src/model/example.ts': example,
  'src/model/failure.ts': failure,
  'src/model/key-policy.ts': keyPolicy,
  'src/model/placeholder.ts': placeholder,
  'src/model/world.ts': world,
  'src/repository.ts': repository,
};

/** Where modules that are loaded find those that they share. */
const SHELF = Symbol.for('kms-examples.shared-modules');

const CHAPTER = 'src/chapter/';

/** What esbuild says of sources that it can't bundle. */
const buildFailureSchema = z.object({
  errors: z.array(
    z.object({ text: z.string(), location: z.object({ file: z.string(), line: z.number() }).nullable() }),
  ),
});

const chapterSchema = z.object({ pages: z.custom<readonly example.Page[]>(Array.isArray) });

/**
 * Loads the chapter's declarations as they are now, however often. What they make is of the classes of the modules that
 * run already.
 *
 * @throws KmsExamplesError `invalid-example` or `invalid-source`; what a declaration breaks off with
 */
export async function loadChapter(): Promise<readonly example.Page[]> {
  Object.assign(globalThis, { [SHELF]: SHARED });
  // Beside the packages, so that declarations find those.
  const folder = mkdtempSync(join(repository.repositoryPath('node_modules', '.cache', 'kms-examples'), 'chapter-'));
  const file = join(folder, 'chapter.mjs');
  try {
    writeFileSync(file, await bundle(file));
    const loaded: unknown = await import(pathToFileURL(file).href);
    return chapterSchema.parse(loaded).pages;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bundle(outfile: string): Promise<string> {
  try {
    const { outputFiles } = await bundled({
      absWorkingDir: repository.repositoryPath(),
      entryPoints: [`${CHAPTER}chapter.ts`],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      sourcemap: 'inline',
      write: false,
      logLevel: 'silent',
      plugins: [sharing],
    });
    return outputFiles.map(({ text }) => text).join('');
  } catch (error) {
    const [first] = buildFailureSchema.safeParse(error).data?.errors ?? [];
    if (first === undefined) throw error;
    throw new errors.KmsExamplesError('invalid-source', {
      where: first.location === null ? CHAPTER : `${first.location.file}, line ${String(first.location.line)}`,
      expected: 'a source that can be compiled',
      found: first.text,
      remedy: 'correct the line; `npx tsc --noEmit` tells more',
    });
  }
}

/** Has what lies outside the chapter be what runs already. */
const sharing: Plugin = {
  name: 'shared-modules',
  setup: (build) => {
    const root = `${repository.repositoryPath()}/`;
    build.onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) => {
      const wanted = resolve(resolveDir, path).slice(root.length);
      if (wanted.startsWith(CHAPTER)) return undefined;
      if (Object.hasOwn(SHARED, wanted)) return { path: wanted, namespace: 'shared' };
      return { errors: [{ text: `${wanted} can't be imported while declarations are watched: add it to cli/watch` }] };
    });
    build.onLoad({ filter: /^/, namespace: 'shared' }, ({ path }) => ({
      contents: `module.exports = globalThis[Symbol.for(${JSON.stringify(SHELF.description)})][${JSON.stringify(path)}];`,
      resolveDir: dirname(root),
    }));
  },
};
