import { KmsExamplesError } from '../../errors.ts';

/**
 * Characters that a reader can't see, can't tell from a space, or an editor may drop: they are always written as
 * escapes.
 */
export const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/u;

/** How many bytes are written one by one; more are easier to read, and to paste, in base64. */
export const LONGEST_PLAIN_BINARY = 16;

/** How many bytes are written as text where they are text; more are in base64, too. */
const LONGEST_TEXT = 64;

/**
 * What bytes say that are plain text: then a reader sees it, where they else would see numbers or base64.
 *
 * @returns undefined where they are none, or too many or too few to tell.
 */
export function plainText(bytes: Uint8Array): string | undefined {
  const isText = bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
  return isText && bytes.length >= 4 && bytes.length <= LONGEST_TEXT
    ? Buffer.from(bytes).toString('latin1')
    : undefined;
}

/** How a language writes characters inside a quoted string. */
export interface Escapes {
  /** What stands for a character that would not stand for itself, e.g. `\"` for `"`. */
  readonly characters: Readonly<Record<string, string>>;
  /** What stands for an invisible character, by its code point. */
  readonly codePoint: (codePoint: number) => string;
}

/** Writes text between quotes, as one line, with the escapes of a language. */
export function quote(mark: string, text: string, { characters, codePoint }: Escapes): string {
  const escaped = Array.from(wellFormed(text), (character) => {
    if (Object.hasOwn(characters, character)) return characters[character];
    return INVISIBLE.test(character) ? codePoint(character.codePointAt(0) ?? 0) : character;
  });
  return `${mark}${escaped.join('')}${mark}`;
}

/** Whether text needs no escape but those of quotes and backslashes. */
export function isVisible(text: string): boolean {
  return !INVISIBLE.test(text);
}

/**
 * Whether text can stand line by line in a language's multi-line string without any escape and without depending on
 * how the language treats indentation, trailing white space or a final line break.
 */
export function isBlock(text: string): boolean {
  const lines = text.split('\n');
  return (
    lines.length > 1 &&
    /^\S/u.test(text) &&
    /\S$/u.test(text) &&
    lines.every((line) => isVisible(line) && !/\s$/u.test(line))
  );
}

/** Indents every line that is not empty. */
export function indentLines(text: string, indentation: string): string {
  return text.replaceAll(/^(?=.)/gmu, indentation);
}

/** The name of a here-document that holds the text: what its first line promises. */
export function hereDocumentName(text: string): string {
  return /^[[{]/u.test(text) ? 'JSON' : 'TEXT';
}

export function hex(codePoint: number, digits: number): string {
  return codePoint.toString(16).padStart(digits, '0');
}

/**
 * A number's digits, the same in every target.
 *
 * @throws KmsExamplesError `invalid-literal` for any but a whole number that is exact in every language: no input of
 *   AWS KMS is a fraction (its service model has no such type), and not every compiler rounds a fraction to the nearest
 *   number (Mono's reads `0.000649` as its neighbour).
 */
export function decimal(value: number): string {
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) return String(value);
  throw new KmsExamplesError('invalid-literal', {
    expected: 'a whole number of at most 53 bits: an input of AWS KMS is no other',
    found: Object.is(value, -0) ? '-0' : String(value),
    remedy: 'declare a number that a request can carry',
  });
}

/**
 * A time in UTC as ISO 8601 has it, e.g. `2026-01-15T10:30:00Z`.
 *
 * @throws KmsExamplesError `invalid-literal` for a fraction of a second, which not every SDK sends, and for years that not
 *   every language counts.
 */
export function isoTime(value: Date): string {
  const text = Number.isNaN(value.getTime()) ? String(value) : value.toISOString();
  const [, seconds] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.000Z$/u.exec(text) ?? [];
  if (seconds !== undefined) return `${seconds}Z`;
  throw new KmsExamplesError('invalid-literal', {
    expected: 'a time to the second, in a year of four digits',
    found: text,
    remedy: 'declare a time that every SDK sends as it is',
  });
}

/**
 * The parts of a time in UTC, from the year to the second, as constructors take them.
 *
 * @throws KmsExamplesError `invalid-literal`, as `isoTime` does
 */
export function partsOfTime(value: Date): string {
  return (isoTime(value).match(/\d+/gu) ?? []).map(Number).join(', ');
}

/** Whether a whole number is written as an integer of at most 32 bits. */
export function isInt32(value: number): boolean {
  return value >= -(2 ** 31) && value < 2 ** 31;
}

function wellFormed(text: string): string {
  if (!/\p{Surrogate}/u.test(text)) return text;
  throw new KmsExamplesError('invalid-literal', {
    expected: 'well-formed Unicode text',
    found: JSON.stringify(text),
    remedy: 'remove the lone surrogate: neither a file in UTF-8 nor a request can carry it',
  });
}
