import { KmsExamplesError } from '../errors.ts';

/** The first of the private-use characters: no name, comment or literal of ours holds one. */
const FIRST = 0xe000;
const LAST = 0xf8ff;

/** Marks places of a text while it is rendered, so that nobody has to look for them in it afterwards. */
export class Marks {
  readonly #places = new Map<string, string>();
  readonly #free: Generator<string>;

  /** @param foreign Texts that are rendered too, and may hold any character. */
  constructor(...foreign: readonly string[]) {
    this.#free = unusedCharacters(foreign);
  }

  /** The text that marks a place; a place that is marked several times is where its first mark stands. */
  of(place: string): string {
    const known = this.#places.get(place);
    if (known !== undefined) return known;
    const mark: unknown = this.#free.next().value;
    if (typeof mark !== 'string') throw new Error('no character is left to mark a place with');
    this.#places.set(place, mark);
    return mark;
  }

  /** The text without its marks, and the offsets in it of the places that were marked. */
  taken(marked: string): { readonly text: string; readonly offsets: ReadonlyMap<string, number> } {
    const placeOf = new Map([...this.#places].map(([place, mark]) => [mark, place]));
    const offsets = new Map<string, number>();
    let text = '';
    for (const character of marked) {
      const place = placeOf.get(character);
      if (place === undefined) text += character;
      else if (!offsets.has(place)) offsets.set(place, text.length);
    }
    return { text, offsets };
  }
}

function* unusedCharacters(foreign: readonly string[]): Generator<string> {
  for (let codePoint = FIRST; codePoint <= LAST; codePoint += 1) {
    const character = String.fromCodePoint(codePoint);
    if (!foreign.some((text) => text.includes(character))) yield character;
  }
}

/**
 * Where places of a text are after a formatter has laid it out anew. A formatter changes white space and punctuation, but
 * keeps letters, digits and their order: a place stays before the same one, and before the marks that cling to it.
 *
 * @throws KmsExamplesError `invalid-template` when the formatter has changed letters or digits
 */
export function movedOffsets(
  offsets: ReadonlyMap<string, number>,
  before: string,
  after: string,
): ReadonlyMap<string, number> {
  if (before === after) return offsets;
  const [from, to] = [lettersOf(before), lettersOf(after)];
  if (from.length !== to.length) {
    throw new KmsExamplesError('invalid-template', {
      expected: `a formatted text of ${String(from.length)} letters and digits, as before`,
      found: String(to.length),
      remedy: 'have the template write what the formatter leaves as it is',
    });
  }
  return new Map(
    Array.from(offsets, ([place, offset]) => {
      const letter = to[from.findIndex((index) => index >= offset)] ?? after.length;
      return [place, letter - (/[^\s\w]*$/u.exec(after.slice(0, letter))?.[0].length ?? 0)];
    }),
  );
}

/** The offsets of letters and digits. */
function lettersOf(text: string): number[] {
  return Array.from(text.matchAll(/\w/gu), ({ index }) => index);
}
