import MagicString from 'magic-string';
import { KmsExamplesError } from '../errors.ts';

/** Lines of a file, counted from 1; both ends belong to it. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

export function oneLine(line: number): Lines {
  return { first: line, last: line };
}

/** The number, from 1, of the line in which a place of a text is. */
export function lineNumberAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** A text file, line by line. */
export interface Source {
  /** The path as the user named it. */
  readonly path: string;
  /** The whole text, its byte order mark and its line breaks included. */
  readonly text: string;
  /** Each line without its line break. */
  readonly lines: readonly string[];
  /** Where in the text each line begins. */
  readonly starts: readonly number[];
}

const BYTE_ORDER_MARK = '\u{feff}';
const LINE = /([^\r\n]*)(?:\r\n|\n|\r|$)/gu;

/**
 * Reads the bytes of a file as text.
 *
 * @throws KmsExamplesError `unreadable-page` when they aren't text in UTF-8, or when there is nothing but white space.
 */
export function readSource(path: string, bytes: Uint8Array): Source {
  const text = decode(bytes);
  if (text === undefined || /[\0\u{1}-\u{8}]/u.test(text)) {
    throw unreadable(path, 'bytes that are no such text', 'name a documentation page; save it in UTF-8');
  }
  const start = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  const body = text.slice(start);
  if (body.trim() === '') throw unreadable(path, 'an empty file', 'name a page that holds something');

  // The expression also matches the nothing behind the last line.
  const lines = Array.from(body.matchAll(LINE)).filter(([whole]) => whole !== '');
  return {
    path,
    text,
    lines: lines.map(([, line = '']) => line),
    starts: lines.map(({ index }) => start + index),
  };
}

/** The text of a file with some of its lines replaced; all others are left byte for byte. */
export function withLinesReplaced(
  source: Source,
  replacements: readonly { readonly lines: Lines; readonly by: readonly string[] }[],
): string {
  const edited = new MagicString(source.text);
  for (const { lines, by } of replacements) {
    // The replaced lines may have breaks of any kind. The line above them is the mark that opens the code.
    const lineBreak = lineBreakOf(source, Math.max(1, lines.first - 1));
    edited.update(
      startOf(source, lines.first),
      startOf(source, lines.last + 1),
      by.map((line) => `${line}${lineBreak}`).join(''),
    );
  }
  return edited.toString();
}

/** The error that a page can't be read from a line on. */
export function brokenMarkup({ path }: Source, line: number, expected: string, found: string): KmsExamplesError {
  const remedy = 'correct the markup of the page there, and audit it again';
  return new KmsExamplesError('broken-markup', { where: `${path}:${line}`, expected, found, remedy });
}

function startOf({ starts, text }: Source, line: number): number {
  return starts[line - 1] ?? text.length;
}

function lineBreakOf(source: Source, line: number): string {
  const { length } = source.lines[line - 1] ?? '';
  return source.text.slice(startOf(source, line) + length, startOf(source, line + 1));
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function unreadable(path: string, found: string, remedy: string): KmsExamplesError {
  const expected = 'a documentation page: text in UTF-8';
  return new KmsExamplesError('unreadable-page', { where: path, expected, found, remedy });
}
