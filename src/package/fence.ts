import { KmsExamplesError } from '../errors.ts';
import { nearestInWords } from '../nearest.ts';
import { editionsOf, snippetOf, unprovenFile, type Content, type Read } from './library.ts';

/** The word with which the info string of a fence asks for a snippet. */
export const FENCE = 'kms-example';

const COMPLETE = 'complete';

/** What stands in a fence in the place of what asks for it. */
interface Filling {
  /** The word for its language. */
  readonly tag: string;
  /** The proven bytes, with the line break at their end. */
  readonly text: string;
}

/**
 * What a page shows in the place of a fence such as `kms-example put-key-policy python classic complete`.
 *
 * @param words What follows the word that asks for it.
 * @param body What stands in the fence, where nothing may.
 * @throws KmsExamplesError `broken-markup`, `unknown-name` or `unproven`
 */
export function fillingOf(content: Content, words: string, body: string, read?: Read): Filling {
  const [example, language, ...options] = words.split(/\s+/u).filter((word) => word !== '');
  const editions = editionsOf(content);
  const known = [...editions, COMPLETE];
  const unknown = options.find((word, index) => !known.includes(word) || options.indexOf(word) !== index);
  const named = options.filter((word) => word !== COMPLETE);
  const surplus = unknown ?? named[1];
  if (surplus !== undefined) {
    throw new KmsExamplesError('broken-markup', {
      where: `${FENCE} ${words}`,
      expected: `an example, a language, and if need be an edition (${editions.join(', ')}) and \`${COMPLETE}\`, each once${nearestInWords(surplus, known)}`,
      found: surplus,
      remedy: 'take the word away, or correct it',
    });
  }
  if (body.trim() !== '') {
    throw new KmsExamplesError('broken-markup', {
      where: `${FENCE} ${words}`,
      expected: 'a fence with nothing in it: the snippet takes its place',
      found: body.trimEnd(),
      remedy: 'take the lines away',
    });
  }
  const snippet = snippetOf(content, { example, language, edition: named[0] }, read);
  const code = options.includes(COMPLETE) ? snippet.complete : snippet;
  if (!code.proven) throw unprovenFile(code, 'other bytes');
  return { tag: snippet.tag, text: code.text };
}
