import { unescaped, type Heading } from './format.ts';
import type { Source } from './source.ts';

const UNDERLINE = /^([=\-`:'"~^_*+#<>])\1*\s*$/u;

/**
 * The headings that a line of marks underlines.
 *
 * @param coded The numbers of lines that hold none.
 */
export function underlinedHeadings({ lines }: Source, coded: ReadonlySet<number>): Heading[] {
  return lines.flatMap((text, index): Heading[] => {
    const line = index + 1;
    const next = lines[line] ?? '';
    if (coded.has(line) || coded.has(line + 1) || !/^\S/u.test(text) || UNDERLINE.test(text)) return [];
    const isUnderlined = UNDERLINE.test(next) && next.trim().length >= Math.min(text.length, 3);
    return isUnderlined ? [{ line, text: unescaped(text.replaceAll('`', '')).trim() }] : [];
  });
}
