import { KmsExamplesError } from './errors.ts';
import { nearestInWords } from './nearest.ts';

/**
 * What tells of a name that nothing has, with the names that are most like it.
 *
 * @param remedy Where all are told; without it, by `kms-examples list`, which has pages, examples, targets and cases.
 */
export function unknownName(
  kind: string,
  name: string,
  known: readonly string[],
  remedy = '`kms-examples list` shows them all',
): KmsExamplesError {
  return new KmsExamplesError('unknown-name', {
    where: `${kind} ${name === '' ? '""' : name}`,
    expected: `one of the ${kind}s that there are${nearestInWords(name, known)}`,
    found: `no ${kind} of that name`,
    remedy,
  });
}
