import { KmsExamplesError } from '../errors.ts';

/** Lines of a file, counted from 1; both ends belong to it. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** A text file, line by line, such that the lines put together again are the file byte for byte. */
export interface Source {
  /** The path as the user named it. */
  readonly path: string;
  readonly byteOrderMark: string;
  /** Each line without its line break. */
  readonly lines: readonly string[];
  /** Each line's own line break; empty where the file ends without one. */
  readonly breaks: readonly string[];
}

const BYTE_ORDER_MARK = '\u{feff}';

/**
 * Reads the bytes of a file as text.
 *
 * @throws KmsExamplesError `unreadable-page` when they are no text in UTF-8, or nothing at all.
 */
export function readSource(path: string, bytes: Uint8Array): Source {
  const text = decode(bytes);
  if (text === undefined || /[\0\u{1}-\u{8}]/u.test(text)) {
    throw unreadable(path, 'bytes that are no such text', 'name a documentation page; save it in UTF-8');
  }
  const byteOrderMark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  const body = text.slice(byteOrderMark.length);
  if (body.trim() === '') throw unreadable(path, 'an empty file', 'name a page that holds something');

  const parts = Array.from(body.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/gu));
  // Behind the last line break the expression also matches the empty rest.
  const kept = parts.filter(([part], index) => part !== '' || index === 0);
  return {
    path,
    byteOrderMark,
    lines: kept.map(([, line = '']) => line),
    breaks: kept.map(([, , end = '']) => end),
  };
}

/** The text of a file with some of its lines replaced; all others are left byte for byte. */
export function withLinesReplaced(
  source: Source,
  replacements: readonly { readonly lines: Lines; readonly by: readonly string[] }[],
): string {
  const starts = new Map(replacements.map((replacement) => [replacement.lines.first, replacement]));
  let text = source.byteOrderMark;
  for (let number = 1; number <= source.lines.length; number += 1) {
    const replacement = starts.get(number);
    const lineBreak = source.breaks[number - 1] ?? '';
    if (replacement === undefined) {
      text += `${source.lines[number - 1] ?? ''}${lineBreak}`;
      continue;
    }
    // Of the line above, the fence: the replaced lines may have breaks of any kind.
    const ownBreak = source.breaks[number - 2] ?? lineBreak;
    text += replacement.by.map((line) => `${line}${ownBreak}`).join('');
    number = Math.max(number, replacement.lines.last);
  }
  return text;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function unreadable(path: string, found: string, remedy: string): KmsExamplesError {
  return new KmsExamplesError('unreadable-page', {
    where: path,
    expected: 'a documentation page: text in UTF-8',
    found,
    remedy,
  });
}
