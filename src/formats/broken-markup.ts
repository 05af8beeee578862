import { KmsExamplesError } from '../errors.ts';
import type { Source } from './source.ts';

/** The error that a page can't be read from a line on. */
export function brokenMarkup(source: Source, line: number, expected: string, found: string): KmsExamplesError {
  return new KmsExamplesError('broken-markup', {
    where: `${source.path}:${String(line)}`,
    expected,
    found,
    remedy: 'correct the markup of the page there, and audit it again',
  });
}
