import { describeViolation, type Violation } from '../api/violation.ts';
import { KmsExamplesError } from '../errors.ts';

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
  return violations.map((violation) => ({
    part: [part, ...violation.path].join('.'),
    ...describeViolation(violation),
    remedy,
  }));
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
  return names.flatMap((name) => faultUnless(known.includes(name), part, expected, name, remedy));
}

/** The names that stand among names before. */
export function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
