import { plainLines, unescaped, type OpenedPage } from './format.ts';

/** A heading of a page. */
export interface Heading {
  readonly line: number;
  /** Its text without marks and anchors. */
  readonly text: string;
}

const MARKED = /^ {0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$/u;
const UNDERLINE = /^(?:=+|-+|~+|\^+|"+)\s*$/u;

/** The headings of a page, those that a line of marks underlines among them. */
export function headingsOf(page: OpenedPage): Heading[] {
  const lines = Array.from(plainLines(page));
  return lines.flatMap(([line, text], index): Heading[] => {
    const marked = MARKED.exec(text)?.[1];
    if (marked !== undefined) return [{ line, text: plainText(marked) }];
    const [nextLine, next = ''] = lines[index + 1] ?? [];
    const isUnderlined =
      /^\S/u.test(text) &&
      nextLine === line + 1 &&
      UNDERLINE.test(next) &&
      next.trim().length >= Math.min(text.length, 3);
    return isUnderlined && !UNDERLINE.test(text) ? [{ line, text: plainText(text) }] : [];
  });
}

function plainText(markdown: string): string {
  return unescaped(markdown.replaceAll(/<[^>]*>/gu, '').replaceAll('`', '')).trim();
}
