import { readFileSync } from 'node:fs';
import packageJson from '../../package.json' with { type: 'json' };
import { writers } from '../formats/formats.ts';
import { parseJson } from '../json.ts';
import { editions } from '../languages/targets.ts';
import type { Page } from '../model/example.ts';
import { publishedChapter, writeChapter } from '../render/chapter.ts';
import { MANIFEST, manifestSchema } from '../render/manifest.ts';
import { Templates } from '../render/templates.ts';
import { repositoryPath } from '../repository.ts';
import { ENTRIES, LICENSES, MODULES, modulesOf } from './modules.ts';
import { GENERATED_FOLDER, packagedContent, type Recorded } from './packaged-content.ts';

/** What the package is called. */
export const PACKAGE = 'kms-examples-content';

/** What is packaged. */
interface Packaged {
  readonly pages: readonly Page[];
  /** The texts of all that `generated/` holds, with the record and the evidence, by their paths there. */
  readonly generated: ReadonlyMap<string, string>;
  /** The texts of the JSON Schemas, by their names. */
  readonly schemas: ReadonlyMap<string, string>;
  /** The record, which says of everything that it is proven. */
  readonly record: Recorded;
}

/** Folders of the package, whose files are imported by their paths. */
const PUBLISHED = 'published';
const SCHEMAS = 'schemas';

/**
 * All files of the package, as npm packs them.
 *
 * @returns Their texts by their paths there.
 * @throws KmsExamplesError `invalid-source` or `invalid-template`
 */
export async function packageFiles({ pages, generated, schemas, record }: Packaged): Promise<Map<string, string>> {
  const content = packagedContent(manifestSchema.parse(parseJson(generated.get(MANIFEST) ?? '')), record);
  const chapters = writers.flatMap((writer) =>
    editions.flatMap((edition) => {
      const chapter = writeChapter(publishedChapter({ pages, edition, generated, includes: false }), writer);
      return [...within(`${PUBLISHED}/${writer.id}/${edition}`, chapter)];
    }),
  );
  const readme = new Templates('package').render('readme', {
    name: PACKAGE,
    recorded: content.recorded,
    examples: content.examples.length,
    snippets: content.snippets.length,
    languages: content.targets.map(({ target, language, ranWith }) => ({ target, language, ...ranWith })),
    formats: writers.map(({ id }) => id),
    licenses: LICENSES,
  });
  return new Map([
    ['package.json', `${JSON.stringify(manifest(), null, 2)}\n`],
    ['README.md', readme],
    ['LICENSE', readFileSync(repositoryPath('LICENSE'), 'utf8')],
    ...(await modulesOf(content)),
    ...within(GENERATED_FOLDER, generated),
    ...chapters,
    ...within(SCHEMAS, schemas),
  ]);
}

function within(folder: string, files: ReadonlyMap<string, string>): [path: string, text: string][] {
  return Array.from(files, ([path, text]) => [`${folder}/${path}`, text]);
}

/** What npm knows the package by. It has the version of the tool that makes it. */
function manifest(): unknown {
  const { version, license, type, engines } = packageJson;
  const folders = [GENERATED_FOLDER, PUBLISHED, SCHEMAS];
  const modules = ENTRIES.map(({ name, module }): [name: string, exported: unknown] => {
    const path = `./${MODULES}/${module}`;
    return [name, { types: `${path}.d.ts`, default: `${path}.js` }];
  });
  return {
    name: PACKAGE,
    version,
    description: 'Code examples of AWS KMS in every language, each proven by running its published bytes',
    keywords: ['aws', 'kms', 'examples', 'remark-plugin', 'markdown-it-plugin'],
    license,
    type,
    sideEffects: false,
    engines,
    files: [MODULES, ...folders, LICENSES],
    exports: {
      ...Object.fromEntries(modules),
      ...Object.fromEntries(folders.map((folder) => [`./${folder}/*`, `./${folder}/*`])),
      './package.json': './package.json',
    },
  };
}
