import type { KmsExamplesError } from '../errors.ts';
import { linesBetween, type CodeBlock } from './format.ts';
import { brokenMarkup, type Source } from './source.ts';

/** A line that begins a tab in one of the formats that are Markdown: a fence that is open there lacks its end. */
const TAB = /^\s*(?:#{4}\s+\[.+\]|===[!+]?\s+".+"|<TabItem\b.*|:{3,}\{tab-item\}.*)\s*$/u;

/** Tags of fences that may show such a line. */
const MARKUP_TAG = /^(?:markdown|md|mdx|myst|rst|html|jsx|tsx|text|txt|plaintext)$/u;

interface OpenFence {
  readonly line: number;
  readonly mark: string;
  readonly indentation: string;
  readonly tag: string;
}

/**
 * Finds the fences of a page. What looks like a fence inside another is code.
 *
 * @throws KmsExamplesError `broken-markup` when one isn't closed.
 */
export function openMarkdown(source: Source): CodeBlock[] {
  const fences: CodeBlock[] = [];
  let open: OpenFence | undefined;
  for (const [index, line] of source.lines.entries()) {
    const number = index + 1;
    if (open === undefined) {
      open = opening(line, number);
    } else if (TAB.test(line) && !showsMarkup(open)) {
      throw unclosed(source, open);
    } else if (closes(line, open)) {
      const { tag, indentation, line: first } = open;
      fences.push({
        tag,
        lines: linesBetween(first + 1, number - 1),
        block: { first, last: number },
        indentation,
      });
      open = undefined;
    }
  }
  if (open !== undefined) throw unclosed(source, open);
  return fences;
}

function unclosed(source: Source, { line, mark }: OpenFence): KmsExamplesError {
  const expected = `a fence that a line of ${mark} closes`;
  return brokenMarkup(source, line, expected, 'no such line before the tab or the page ends');
}

function showsMarkup({ mark, tag }: OpenFence): boolean {
  return mark.length > 3 || MARKUP_TAG.test(tag);
}

function opening(line: string, number: number): OpenFence | undefined {
  const [, indentation = '', mark = '', info = ''] = /^(\s*)(`{3,}|~{3,})\s*([^`]*)$/u.exec(line) ?? [];
  if (mark === '') return undefined;
  // MyST writes the directive before the tag.
  const tag = /^(?:\{[\w-]+\}\s*)?\{?\.?([\w#+.-]*)/u.exec(info.trim())?.[1] ?? '';
  return { line: number, mark, indentation, tag };
}

function closes(line: string, { mark }: OpenFence): boolean {
  const text = line.trim();
  return text.length >= mark.length && text === (mark[0] ?? '').repeat(text.length);
}
