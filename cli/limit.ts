import { KmsExamplesError } from '../src/errors.ts';

/**
 * The seconds that `--limit` gives a run.
 *
 * @throws KmsExamplesError `invalid-option`
 */
export function parseLimit(text: string): number {
  const seconds = Number(text);
  if (Number.isFinite(seconds) && seconds > 0) return seconds;
  throw new KmsExamplesError('invalid-option', {
    where: '--limit',
    expected: 'a number of seconds above 0',
    found: text,
    remedy: 'leave it out for 30 s',
  });
}
