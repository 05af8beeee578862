import type { Edition } from '../../src/languages/target.ts';
import { editions } from '../../src/languages/targets.ts';
import { unknownName } from '../../src/unknown-name.ts';

/**
 * Picks those of the candidates that were named, one by one or several with commas between them; all where none was.
 *
 * @param remedy What to do about a name that is none, where `kms-examples list` doesn't show them all.
 * @throws KmsExamplesError `unknown-name` with the nearest names when one of them doesn't exist.
 */
export function select<Item extends { readonly id: string }>(
  kind: string,
  candidates: readonly Item[],
  given: readonly string[] | undefined,
  remedy?: string,
): Item[] {
  if (given === undefined) return [...candidates];
  const names = given.flatMap((name) => name.split(',')).map((name) => name.trim());
  const unknown = names.find((name) => candidates.every(({ id }) => id !== name));
  if (unknown !== undefined)
    throw unknownName(
      kind,
      unknown,
      candidates.map(({ id }) => id),
      remedy,
    );
  return candidates.filter(({ id }) => names.includes(id));
}

/**
 * The editions that were named; all of them where none was.
 *
 * @throws KmsExamplesError `unknown-name`
 */
export function selectEditions(names: readonly string[] | undefined): Edition[] {
  return select(
    'edition',
    editions.map((id) => ({ id })),
    names,
  ).map(({ id }) => id);
}
