import type { ProseWriting } from './prose.ts';
import { configuration } from './sphinx.ts';
import { writerOf } from './style.ts';
import { indentationOf, type CodeBlock, type MarkedGroup, type MarkedTab, type Format } from './format.ts';
import type { Lines, Source } from './source.ts';

const SET = /^\s*\.\.\s+tab-set::\s*$/u;
const ITEM = /^\s*\.\.\s+tab-item::\s*(.+?)\s*$/u;
const CODE = /^\s*\.\.\s+(?:code-block|code|sourcecode)::\s*([\w#+.-]*)\s*$/u;
const OPTION = /^\s*:[\w-]+:/u;

/** Prose in reStructuredText, whose roles hold no others. */
const writing: ProseWriting = {
  text: (text) => text.replaceAll(/[\\*`_|<>:]/gu, '\\$&'),
  code: (text) => apart(`:literal:\`${text.replaceAll(/[\\`]/gu, '\\$&')}\``),
  emphasis: (inner) => apart(`*${inner}*`),
  strong: (inner) => apart(`**${inner}**`),
  link: (inner, target) => {
    const label = inner.replaceAll(/\\ :literal:`((?:\\.|[^`])*)`\\ /gu, '$1');
    if ('address' in target) return apart(`\`${label} <${target.address}>\`__`);
    const { page = '', anchor } = target;
    return apart(anchor === undefined ? `:doc:\`${label} <${page}>\`` : `:ref:\`${label} <${anchor}>\``);
  },
  bullet: '-',
};

/** Sphinx-design in reStructuredText: `tab-item` directives in a `tab-set`, by indentation. */
export const restructuredText: Format = {
  name: 'Sphinx-design in reStructuredText',
  write: writerOf({
    id: 'sphinx-rst',
    prose: writing,
    pageFile: (page) => `${page}.rst`,
    codeFolder: 'code/',
    codeAddress: (path) => `code/${path}`,
    indentation: '      ',
    block: (code, tag) => `.. code-block:: ${tag}\n\n${code.replaceAll(/^(?=.)/gmu, '   ').trimEnd()}`,
    inclusion: (address, tag) => `.. literalinclude:: ${address}\n   :language: ${tag}`,
    programLink: (address) => apart(`:download:\`complete program <${address}>\``),
    others: () => new Map([['conf.py', configuration(['sphinx_design'])]]),
  }),
  open: (source) =>
    directives(source, CODE).map(({ line, body, argument }): CodeBlock => {
      const lines = body === undefined ? undefined : withoutOptions(source, body);
      const indentations = lines === undefined ? [] : texts(source, lines).filter(isFilled).map(indentationOf);
      const [indentation = ''] = indentations.toSorted((a, b) => a.length - b.length);
      return { tag: argument, lines, block: { first: line, last: body?.last ?? line }, indentation };
    }),
  find: ({ source }) =>
    directives(source, SET).map(({ line: first, body }): MarkedGroup => {
      const tabs = directives(source, ITEM, body).map(({ line, body: content, argument }): MarkedTab => ({
        title: argument,
        line,
        content,
      }));
      return { lines: { first, last: body?.last ?? first }, tabs };
    }),
};

interface Directive {
  readonly line: number;
  readonly argument: string;
  /** The indented lines under it, without the blank ones around them. */
  readonly body: Lines | undefined;
}

function directives(source: Source, pattern: RegExp, within?: Lines): Directive[] {
  const { first = 1, last = source.lines.length } = within ?? {};
  return texts(source, { first, last }).flatMap((text, index) => {
    const match = pattern.exec(text);
    const line = first + index;
    return match === null ? [] : [{ line, argument: match[1] ?? '', body: bodyOf(source, line) }];
  });
}

function bodyOf(source: Source, line: number): Lines | undefined {
  const depth = indentationOf(source.lines[line - 1] ?? '').length;
  const after = source.lines.slice(line);
  const end = after.findIndex((text) => isFilled(text) && indentationOf(text).length <= depth);
  const inside = end === -1 ? after : after.slice(0, end);
  const first = inside.findIndex(isFilled);
  const last = inside.findLastIndex(isFilled);
  return first === -1 ? undefined : { first: line + 1 + first, last: line + 1 + last };
}

function withoutOptions(source: Source, body: Lines): Lines | undefined {
  const code = texts(source, body).findIndex((text) => isFilled(text) && !OPTION.test(text));
  return code === -1 ? undefined : { first: body.first + code, last: body.last };
}

function texts(source: Source, { first, last }: Lines): string[] {
  return source.lines.slice(first - 1, last);
}

function isFilled(text: string): boolean {
  return text.trim() !== '';
}

/** What is no word of its own is set apart by an escaped space. */
function apart(markup: string): string {
  return `\\ ${markup}\\ `;
}
