import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KmsExamplesError } from '../errors.ts';
import { repositoryPath } from '../repository.ts';

const PAGES = 'src/chapter/pages';

/**
 * The same error with the file and the line of the declaration that it names, where one is found: it is told where it is
 * to be mended.
 */
export function withPlace<Thrown>(error: Thrown): Thrown | KmsExamplesError {
  if (!(error instanceof KmsExamplesError)) return error;
  const [, id, part = ''] = /^(?:example|page) ([^\s,]+)(?:, (.*))?$/u.exec(error.details.where ?? '') ?? [];
  const place = id === undefined ? undefined : placeOf(id, part, error.details.found);
  return place === undefined ? error : error.within(place);
}

/** The file of the page or the example with an id; undefined where there is none. */
export function fileOfDeclaration(id: string): string | undefined {
  return declarationOf(id)?.file;
}

/** What in the words of what was found is a name of AWS: an action, an ARN, the name of an alias. */
const NAME = /[\w*?]+[:/][\w:/*?-]+/u;

/**
 * Where what was found stands, as a text or by a name in it, if it does on one line of the file alone; else where a declaration begins that
 * has an id, or in it the member that is the last of a part's that it has.
 */
function placeOf(id: string, part: string, found: string): string | undefined {
  const declaration = declarationOf(id);
  if (declaration === undefined) return undefined;
  const { file, lines, first } = declaration;
  for (const text of [`'${found}'`, NAME.exec(found)?.[0]]) {
    const having = lines.flatMap((line, index) => (text !== undefined && line.includes(text) ? [index + 1] : []));
    if (having.length === 1) return `${file}, line ${String(having[0])}`;
  }
  const next = lines.findIndex((line, index) => index > first && /^\s*id: '/u.test(line));
  const own = lines.slice(first, next === -1 ? undefined : next);
  const members = part.split(/[^\w]+/u).filter((member) => member !== '');
  const at = members.map((member) => own.findIndex((line) => new RegExp(`^\\s*${member}\\b`, 'u').test(line)));
  return `${file}, line ${String(first + 1 + Math.max(0, ...at))}`;
}

/**
 * The lines of the file that holds the declaration of a page or an example with an id, and the first of the declaration's
 * own among them; undefined where there is none.
 */
export function declarationOf(
  id: string,
): { readonly file: string; readonly lines: readonly string[]; readonly first: number } | undefined {
  for (const name of readdirSync(repositoryPath(PAGES)).sort()) {
    const file = join(PAGES, name);
    const lines = readFileSync(repositoryPath(file), 'utf8').split('\n');
    const first = lines.findIndex((line) => line.trim() === `id: '${id}',`);
    if (first !== -1) return { file, lines, first };
  }
  return undefined;
}
