import { sortBy } from 'es-toolkit';
import { describeViolation, type Violation } from '../api/violation.ts';
import { KmsExamplesError } from '../errors.ts';
import { nearestInWords } from '../nearest.ts';

/** What is wrong with a part of a declaration. */
export interface Fault {
  /** E.g. `input.KeyId`. */
  readonly part: string;
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
}

/**
 * Refuses what has a fault.
 *
 * @param whole What the fault is in a part of, e.g. `example encrypt`.
 * @throws KmsExamplesError `invalid-example` for the first fault.
 */
export function refuse([first]: readonly Fault[], whole?: string): void {
  if (first === undefined) return;
  const { part, ...details } = first;
  throw new KmsExamplesError('invalid-example', {
    where: whole === undefined ? part : `${whole}, ${part}`,
    ...details,
  });
}

export function faultUnless(holds: boolean, part: string, expected: string, found: string, remedy: string): Fault[] {
  return holds ? [] : [{ part, expected, found, remedy }];
}

/** The faults that are violations of the service model, with the place of each in its part. */
export function violationFaults(part: string, violations: readonly Violation[], remedy: string): Fault[] {
  // A name that there is not explains what lacks.
  return sortBy([...violations], [({ constraint }) => (constraint.kind === 'known' ? 0 : 1)]).map((violation) => ({
    part: [part, ...violation.path].join('.'),
    ...describeViolation(violation),
    remedy: `${remedy}${nearestTo(violation)}`,
  }));
}

/** Of a member that there is not, or a value that is none of those that there are, the name that is most like it. */
function nearestTo({ constraint, path, value }: Violation): string {
  const name = constraint.kind === 'enum' ? value : path.at(-1);
  const known = constraint.kind === 'enum' ? constraint.allowed : constraint.kind === 'known' ? constraint.members : [];
  return typeof name === 'string' ? nearestInWords(name, known) : '';
}

/** Names that are not among those of a kind. */
export function unknownNames(
  part: string,
  names: readonly string[],
  known: readonly string[],
  kind: string,
  remedy = 'correct the name',
): Fault[] {
  const expected = known.length === 0 ? `${kind}, of which there is none` : `${kind}: ${known.join(', ')}`;
  return names.flatMap((name) =>
    faultUnless(known.includes(name), part, expected, name, `${remedy}${nearestInWords(name, known)}`),
  );
}

/** The names that stand among names before. */
export function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
