import { KmsExamplesError } from './errors.ts';
import { nearest } from './nearest.ts';

/** What tells of a name that nothing has, with the names that are most like it. */
export function unknownName(
  kind: string,
  name: string,
  known: readonly string[],
  remedy = '`kms-examples list` shows them all',
): KmsExamplesError {
  return new KmsExamplesError('unknown-name', {
    where: `${kind} ${name === '' ? '""' : name}`,
    expected: `one of the ${kind}s that there are; the nearest are ${nearest(name, known).join(', ')}`,
    found: `no ${kind} of that name`,
    remedy,
  });
}
