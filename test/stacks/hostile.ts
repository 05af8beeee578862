import fc from 'fast-check';
import { groupsOf, type WrittenChapter, type WrittenGroup, type WrittenPage } from '../../src/formats/format.ts';

/** What some tool or other reads as a mark. */
const MARKS = [
  ...[
    '{{',
    '}}',
    '{% x %}',
    '{x}',
    '{',
    '}',
    '{#',
    '#}',
    '<',
    '>',
    '</div>',
    '<!--',
    '-->',
    '<1>',
    '&',
    '&amp;',
    '&#35;',
  ],
  ...[
    '`',
    '``',
    '```',
    '~~~',
    '--8<--',
    '-8<-',
    ';--8<-- "a"',
    '--8<-- "a"',
    ";-8<- 'a'",
    '--8<-- [start:a]',
    'a ;-8<- [END: a ]',
    ':::',
    '::: tip',
    '===',
    '!!! note',
    '???',
    '----',
  ],
  ...['[!code ++]', '[!code focus]', 'highlight-next-line', '$', '$x$', '$$', '|', '| a |', '||', '\\', '\\n', '\\\\'],
  ...[
    '*',
    '**',
    '_',
    '__',
    '#',
    '##',
    '1.',
    '2)',
    '-',
    '+',
    '!',
    '[a](b)',
    '[a]',
    '[^1]',
    '![',
    '@',
    '@a',
    ':a:',
    '::',
  ],
  ...["'", '"', '^', '~', '~~', '%', '%%', '/', '//', 'include::a[]', 'ifdef::a[]', '<<<', '<<a>>', '(C)', '->', '=>'],
  ...[
    '//[',
    '# a.py',
    '// a.cs',
    '# [!code --]',
    '/* */',
    'import x from "x"',
    'export const x = 1',
    'www.example.com',
    'a@example.com',
  ],
];

const mark = fc.constantFrom(...MARKS);
const word = fc.stringMatching(/^[a-z]{1,6}$/u);
const part = fc.tuple(fc.oneof({ weight: 3, arbitrary: mark }, word), fc.constantFrom(' ', ' ', ''));

/** Words and marks, set apart by spaces or not at all; it neither begins nor ends with one. */
const line = fc.array(part, { minLength: 1, maxLength: 9 }).map((parts) => parts.flat().join('').trim());

/** A line of code at any indentation, without tabs: MkDocs shows spaces in their place. */
const codeLine = fc
  .tuple(fc.constantFrom('', '  ', '    '), fc.oneof({ weight: 3, arbitrary: line }, mark))
  .map((parts) => parts.join(''));

/** Code: also with blank lines, but not at its ends. */
const code = fc
  .tuple(line, fc.array(fc.oneof({ weight: 6, arbitrary: codeLine }, fc.constant('')), { maxLength: 9 }), line)
  .map(([first, between, last]) => `${[first, ...between, last].join('\n')}\n`);

/** A page whose prose and code are full of what tools read as marks, and what a reader is to see of it. */
export interface HostilePage {
  readonly chapter: WrittenChapter;
  readonly page: WrittenPage;
  /** The paragraphs as they are to be read: text, then a span of code, then text again, after a number. */
  readonly paragraphs: readonly string[];
}

const PARAGRAPHS = 60;
const GROUPS = 12;

/** A chapter with such a page as its last. It has as many tabs as the chapter's other groups, for code of its own. */
export function withHostilePage(chapter: WrittenChapter, seed: number): HostilePage {
  const lines = fc.sample(fc.tuple(line, line, line), { numRuns: PARAGRAPHS, seed });
  const codes = fc.sample(code, { numRuns: GROUPS * 8, seed });
  const tabs = chapter.pages.flatMap(groupsOf)[0]?.tabs ?? [];
  const paragraphs = lines.map(([before, inside, after], index) => `${index} ${before} ${inside} ${after} end`);
  const groups = Array.from({ length: GROUPS }, (_, index): WrittenGroup => ({
    id: `group-${index}`,
    title: `Group ${index}`,
    operation: undefined,
    prose: [],
    tabs: tabs.map((tab, column) => ({
      ...tab,
      prose: [],
      path: `hostile/${index}-${column}.txt`,
      snippet: withoutHeredoc(codes[index * tabs.length + column] ?? 'none\n'),
    })),
    facts: [],
  }));
  const page: WrittenPage = {
    id: 'hostile',
    isFirst: false,
    title: escaped(`Title {x} <y> ${lines[0]?.[0] ?? ''}`),
    anchor: 'hostile',
    prose: lines.map(([before, inside, after], index) =>
      [
        `${index} ${escaped(before)}`,
        index % 3 === 0 ? `**${escaped(inside)}**` : span(inside),
        `${escaped(after)} end`,
      ].join(' '),
    ),
    leadsTo: [],
    groups,
    sections: [],
  };
  const files = groups.flatMap((group) => group.tabs.map(({ path, snippet }): [string, string] => [path, snippet]));
  return {
    chapter: { ...chapter, pages: [...chapter.pages, page], code: new Map([...chapter.code, ...files]) },
    page,
    paragraphs,
  };
}

/** Highlighters show what begins a heredoc that has no end in Ruby twice, or not at all. */
function withoutHeredoc(text: string): string {
  return text.replaceAll('<<', '< <');
}

/** Text in Markdown, in which a backslash takes its meaning from every mark. */
function escaped(text: string): string {
  return text.replaceAll(/[!-/:-@[-`{-~]/gu, '\\$&');
}

/** A span of code in Markdown. */
function span(text: string): string {
  const fence = '`'.repeat(1 + Math.max(0, ...Array.from(text.matchAll(/`+/gu), ([run]) => run.length)));
  return `${fence} ${text} ${fence}`;
}
