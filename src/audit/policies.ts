import { isJsonObject, parseJson } from '../json.ts';
import { lineNumberAt, type Lines } from '../formats/source.ts';
import type { Language } from './languages.ts';
import { withoutComments } from './without-comments.ts';

/** A key policy in a tab's code. */
export interface PolicyText {
  /** The JSON text. */
  readonly text: string;
  /** Its lines in the code, counted from 1. */
  readonly lines: Lines;
}

const STRINGS = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/gu;
const START = /\{\s*"(?:Version|Id|Statement)"/gu;

/**
 * The key policies in code: those that stand there as they are, in a string of many lines, and those that are put
 * together from strings line by line.
 */
export function policiesIn(language: Language, code: string): PolicyText[] {
  const bare = withoutComments(language, code);
  const literal = policiesInText(bare, (index) => index);
  return literal.length > 0 ? literal : joinedPolicies(bare);
}

/** Puts the strings of the code together, each character with its place in the code. */
function joinedPolicies(code: string): PolicyText[] {
  let text = '';
  const places: number[] = [];
  for (const { 0: quoted, index } of code.matchAll(STRINGS)) {
    for (const [character, offset] of unquoted(quoted)) {
      text += character;
      places.push(index + offset);
    }
  }
  return policiesInText(text, (index) => places[index] ?? 0, code);
}

function policiesInText(text: string, placeOf: (index: number) => number, code = text): PolicyText[] {
  return Array.from(text.matchAll(START)).flatMap(({ index }): PolicyText[] => {
    const end = endOfObject(text, index);
    const found = end === undefined ? undefined : text.slice(index, end);
    if (end === undefined || found === undefined || !isPolicy(found)) return [];
    const [first, last] = [lineNumberAt(code, placeOf(index)), lineNumberAt(code, placeOf(end - 1))];
    return [{ text: found, lines: { first, last } }];
  });
}

/** The index behind the brace that closes the object which begins at an index. */
function endOfObject(text: string, start: number): number | undefined {
  let depth = 0;
  for (const { 0: part, index } of text.slice(start).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gsu)) {
    if (part === '{') depth += 1;
    if (part === '}') depth -= 1;
    if (depth === 0) return start + index + 1;
  }
  return undefined;
}

function isPolicy(text: string): boolean {
  const document = parseJson(text);
  return isJsonObject(document) && 'Statement' in document;
}

/** The characters that a quoted string stands for, with their places in it. */
function* unquoted(quoted: string): Generator<readonly [character: string, offset: number]> {
  for (const { 0: part, index } of quoted.slice(1, -1).matchAll(/\\.|[^\\]/gsu)) {
    const [, escaped = ''] = part;
    yield [part.length === 1 ? part : escaped === 'n' ? '\n' : escaped, index + 1];
  }
}
