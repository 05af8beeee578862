import { content } from './content.ts';
import { examplesOf, snippetOf, type Named, type Shown, type Snippet } from './library.ts';
import type { Edition, Example, Language } from './names.ts';

export { KmsExamplesError } from '../errors.ts';
export type { Code, Named, RanWith, Sdk, Shown, Snippet } from './library.ts';
export type { Edition, Example, Language, Target } from './names.ts';

/** A snippet by the names that there are. */
export interface Wanted {
  readonly example: Example;
  readonly language: Language;
  /** `current` without it. */
  readonly edition?: Edition | undefined;
}

/**
 * The snippet of an example in a language, as it lies in this package. It is proven where its bytes are those that were.
 *
 * @throws KmsExamplesError `unknown-name`, or `unproven` where its file is gone
 */
export function snippet(wanted: Wanted): Snippet {
  return snippetOf(content, wanted);
}

/**
 * The same by names that come from outside, such as those in a page, of which the types know nothing.
 *
 * @throws KmsExamplesError as `snippet` does
 */
export function snippetNamed(named: Named): Snippet {
  return snippetOf(content, named);
}

/** Every example, in the order of the pages, with the targets that show it in each edition. */
export function examples(): Shown[] {
  return examplesOf(content);
}
