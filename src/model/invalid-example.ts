import { KmsExamplesError } from '../errors.ts';
import type { Example } from './example.ts';

/** What is wrong with a part of an example's declaration. */
export interface Fault {
  /** E.g. `input.KeyId`. */
  readonly part: string;
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
}

export function invalidExample({ id }: Example, { part, expected, found, remedy }: Fault): KmsExamplesError {
  return new KmsExamplesError('invalid-example', { where: `example ${id}, ${part}`, expected, found, remedy });
}
