import { KmsExamplesError } from '../errors.ts';
import type { Lines, Source } from './source.ts';

/** A fenced block of code. */
export interface Fence {
  /** The lines of its marks. */
  readonly opened: number;
  readonly closed: number;
  /** The white space before its first mark. */
  readonly indentation: string;
  /** The first word behind the mark; empty where there is none. */
  readonly tag: string;
}

/** A line that begins a tab in one of the markups. */
const TAB = /^\s*(?:#{4}\s+\[.+\]|===[!+]?\s+".+"|<TabItem\b.*|:{3,}\{tab-item\}.*)\s*$/u;

/** Tags of fences that may show such markup. */
const MARKUP_TAG = /^(?:markdown|md|mdx|myst|rst|html|jsx|tsx|text|txt|plaintext)$/u;

interface Open {
  readonly line: number;
  readonly mark: string;
  readonly indentation: string;
  readonly tag: string;
}

/**
 * Finds the fences of a page. What looks like a fence inside another is code.
 *
 * @param coded The lines that are code anyway.
 * @throws KmsExamplesError `broken-markup` when one isn't closed.
 */
export function findFences(source: Source, coded: ReadonlySet<number>): Fence[] {
  const fences: Fence[] = [];
  let open: Open | undefined;
  for (const [index, line] of source.lines.entries()) {
    if (coded.has(index + 1)) continue;
    if (open === undefined) {
      open = opening(line, index + 1);
    } else if (TAB.test(line) && !showsMarkup(open)) {
      throw unclosed(source, open);
    } else if (closes(line, open)) {
      fences.push({
        opened: open.line,
        closed: index + 1,
        indentation: open.indentation,
        tag: open.tag,
      });
      open = undefined;
    }
  }
  if (open !== undefined) throw unclosed(source, open);
  return fences;
}

/** The lines of code in a fence; undefined where it is empty. */
export function codeLines({ opened, closed }: Fence): Lines | undefined {
  return closed - opened > 1 ? { first: opened + 1, last: closed - 1 } : undefined;
}

/** @returns An error about markup that can't be read. */
export function brokenMarkup(source: Source, line: number, expected: string, found: string): KmsExamplesError {
  return new KmsExamplesError('broken-markup', {
    where: `${source.path}:${String(line)}`,
    expected,
    found,
    remedy: 'correct the markup of the page there, and audit it again',
  });
}

function unclosed(source: Source, { line, mark }: Open): KmsExamplesError {
  return brokenMarkup(
    source,
    line,
    `a fence that a line of ${mark} closes`,
    'no such line before the tab or the page ends',
  );
}

function showsMarkup({ mark, tag }: Open): boolean {
  return mark.length > 3 || MARKUP_TAG.test(tag);
}

function opening(line: string, number: number): Open | undefined {
  const [, indentation = '', mark = '', info = ''] = /^(\s*)(`{3,}|~{3,})\s*([^`]*)$/u.exec(line) ?? [];
  if (mark === '') return undefined;
  // MyST writes the directive before the tag.
  const tag = /^(?:\{[\w-]+\}\s*)?\{?\.?([\w#+.-]*)/u.exec(info.trim())?.[1] ?? '';
  return { line: number, mark, indentation, tag };
}

function closes(line: string, { mark }: Open): boolean {
  const text = line.trim();
  return text.length >= mark.length && text === (mark[0] ?? '').repeat(text.length);
}
