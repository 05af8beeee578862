import escapeStringRegexp from 'escape-string-regexp';
import type { Dialect } from '../languages/dialect.ts';

/** What a language has for comments. */
type Comments = Pick<Dialect, 'commented' | 'commentBlock' | 'hasDocstrings'>;

/** Strings, which may hold what looks like a comment: those of several lines first, which three quotes begin. */
const STRINGS = [
  /(?<text>(?<quotes>"""|''')[^]*?\k<quotes>)/u,
  /"(?:\\[^]|[^"\\\n])*"/u,
  /'(?:\\[^]|[^'\\\n])*'/u,
  /`(?:\\[^]|[^`\\])*`/u,
];

/** A comment up to the end of its line, in any language: it may hold a quote that begins no string. */
const TO_LINE_END = /(?<=^|\s)(?:\/\/|#)[^\n]*/u;

/** What stands before a statement on a line of its own, and not before what a call or a declaration takes. */
const STATEMENT = /(?:^|[^\s(,=[{+\\])\s*(?:^|\n)[ \t]*$/u;

/** Code with its comments empty: every line, and every place in it, stays where it is. */
export function withoutComments(language: Comments, code: string): string {
  return withoutBlocks(language, code)
    .split('\n')
    .map((line) => (language.commented.test(line) ? ' '.repeat(line.length) : line))
    .join('\n');
}

/** Code without comments of several lines, and without the texts that stand for such. */
function withoutBlocks({ commentBlock, hasDocstrings }: Comments, code: string): string {
  if (commentBlock === undefined && hasDocstrings === undefined) return code;
  const parts = [...(commentBlock === undefined ? [] : [blockOf(commentBlock)]), ...STRINGS, TO_LINE_END];
  const pattern = new RegExp(parts.map(({ source }) => source).join('|'), 'gmu');
  return Array.from(code.matchAll(pattern))
    .filter(({ groups, index }) =>
      groups?.text === undefined
        ? groups?.comment !== undefined
        : hasDocstrings === true && STATEMENT.test(code.slice(0, index)),
    )
    .reduce(
      (bare, { 0: found, index }) =>
        bare.slice(0, index) + found.replaceAll(/[^\n]/gu, ' ') + bare.slice(index + found.length),
      code,
    );
}

/** A comment between its marks; marks that are words stand at the beginnings of lines. */
function blockOf(marks: readonly [begin: string, end: string]): RegExp {
  const [begin, end] = marks.map((mark) => `${/\w$/u.test(mark) ? '^' : ''}${escapeStringRegexp(mark)}`);
  return new RegExp(`(?<comment>${begin ?? ''}[^]*?${end ?? ''})`, 'u');
}

/** Code with its texts empty, but for what they take from variables, such as `$name` and `{name}`. */
export function withoutTexts(code: string): string {
  const pattern = new RegExp(STRINGS.map(({ source }) => source).join('|'), 'gu');
  return code.replaceAll(pattern, (text) =>
    text.replaceAll(/([$#]?\{\w[\w.]*\}|\$\w+)|[^\n"'`]/gu, (_one, taken?: string) => taken ?? ' '),
  );
}
