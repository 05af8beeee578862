import type { ProseWriting } from './prose.ts';
import { configuration } from './sphinx.ts';
import { writerOf } from './style.ts';
import { CODE, CODE_SET, CODE_TAB, codeTabOf, INCLUSIONS, ITEMS, OPTION, SETS } from './directives.ts';
import {
  indentationOf,
  linesBetween,
  range,
  type CodeBlock,
  type Format,
  type MarkedGroup,
  type MarkedPage,
  type MarkedTab,
} from './format.ts';
import { underlinedHeadings } from './headings.ts';
import { groupsOfBlocks, labelsOf, paragraphLabel, type Label } from './labelled-blocks.ts';
import type { Lines, Source } from './source.ts';

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

/** reStructuredText: `tab-item` directives in a `tab-set`, or those of sphinx-tabs, by indentation. */
export const restructuredText: Format = {
  name: 'reStructuredText',
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
  read: (source) => {
    const { blocks, groups, hidden } = readLines(source, { first: 1, last: source.lines.length });
    const coded = new Set([...hidden, ...blocks.flatMap(({ block }) => range(block))]);
    const headings = underlinedHeadings(source, coded);
    const labels = [
      ...headings.flatMap((heading) => labelsOf({ ...heading, isHeading: true })),
      ...paragraphLabels(source, coded),
    ].toSorted((a, b) => a.line - b.line);
    return { blocks, groups: groups.length > 0 ? groups : groupsOfBlocks(blocks, labels), headings };
  },
};

/** Paragraphs of one line that name a language, in bold or not, and those of the directive for such titles. */
function paragraphLabels({ lines }: Source, coded: ReadonlySet<number>): Label[] {
  return lines.flatMap((whole, index): Label[] => {
    const text = whole.replace(/^\s*\.\. rubric::/u, '').trim();
    if (coded.has(index + 1) || isFilled(lines[index + 1] ?? '') || !isFilled(text)) return [];
    const bold = /^\*\*(.+)\*\*(:*)$/u.exec(text);
    const label = paragraphLabel(bold?.slice(1).join('') ?? text, bold !== null);
    return label === undefined ? [] : labelsOf({ line: index + 1, text: label, isHeading: false });
  });
}

interface Directive {
  readonly name: string;
  readonly argument: string;
  readonly line: number;
  /** The indented lines under it, without the blank ones around them. */
  readonly body: Lines | undefined;
}

/** What is found in lines of a page. */
interface Contents extends Omit<MarkedPage, 'headings'> {
  readonly directives: readonly Directive[];
  /** The numbers of the lines of comments. */
  readonly hidden: readonly number[];
}

const DIRECTIVE = /^\s*\.\.\s+([\w:-]+?)::(?:\s+(.*?))?\s*$/u;
/** What begins with two dots and is neither a directive nor a name for something is a comment. */
const COMMENT = /^\s*\.\.(?:\s+(?!_|\[|\||[\w:-]+::)|\s*$)/u;
const LITERAL = /::\s*$/u;

/**
 * Reads what stands at one depth: directives with their bodies, which are read by themselves, and text. No parser of
 * reStructuredText is kept for JavaScript; of its markup, all that tells here is what goes by indentation.
 */
function readLines(source: Source, { first, last }: Lines): Contents {
  const directives: Directive[] = [];
  const inner: Pick<Contents, 'blocks' | 'groups' | 'hidden'>[] = [];
  for (let line = first; line <= last; line += 1) {
    const text = source.lines[line - 1] ?? '';
    if (!isFilled(text)) continue;
    const body = bodyOf(source, line, last);
    const [, name, argument = ''] = DIRECTIVE.exec(text) ?? [];
    if (name !== undefined) {
      const directive = { name, argument, line, body };
      directives.push(directive);
      inner.push(readDirective(directive, source));
    } else if (body !== undefined && !COMMENT.test(text) && LITERAL.test(text)) {
      inner.push({ blocks: [literalOf(body, source)], groups: [], hidden: [] });
    } else if (body !== undefined && COMMENT.test(text)) {
      inner.push({ blocks: [], groups: [], hidden: range({ first: body.first, last: body.last }) });
    } else if (body !== undefined) {
      inner.push(readLines(source, body));
    }
    line = body?.last ?? line;
  }
  return {
    directives,
    blocks: inner.flatMap(({ blocks }) => blocks),
    groups: inner.flatMap(({ groups }) => groups),
    hidden: inner.flatMap(({ hidden }) => hidden),
  };
}

function readDirective(directive: Directive, source: Source): Pick<Contents, 'blocks' | 'groups' | 'hidden'> {
  const { name, argument, line, body } = directive;
  const lines = { first: line, last: body?.last ?? line };
  if (INCLUSIONS.has(name)) {
    const block: CodeBlock = { tag: '', text: '', lines: undefined, block: lines, indentation: '', included: true };
    return { blocks: [block], groups: [], hidden: [] };
  }
  if (CODE.has(name)) return { blocks: [codeOf(directive, argument, source)], groups: [], hidden: [] };
  if (name === CODE_TAB) {
    return { blocks: [codeOf(directive, codeTabOf(argument).tag, source)], groups: [], hidden: [] };
  }
  const content = body === undefined ? undefined : withoutOptions(source, body);
  if (content === undefined) return { blocks: [], groups: [], hidden: [] };
  const inside = readLines(source, content);
  const tabs = tabsIn(name, inside);
  return {
    ...inside,
    groups: [...(tabs.length === 0 ? [] : [{ lines, tabs } satisfies MarkedGroup]), ...inside.groups],
  };
}

function tabsIn(set: string, { directives, blocks }: Contents): MarkedTab[] {
  if (set === CODE_SET) return blocks.map(({ tag, block }) => ({ title: tag, line: block.first, content: block }));
  if (!SETS.has(set)) return [];
  return directives.flatMap(({ name, argument, line, body }): MarkedTab[] => {
    if (name === CODE_TAB) {
      return [{ title: codeTabOf(argument).title, line, content: { first: line, last: body?.last ?? line } }];
    }
    return ITEMS.has(name) ? [{ title: argument, line, content: body }] : [];
  });
}

function codeOf({ line, body }: Directive, tag: string, source: Source): CodeBlock {
  const lines = body === undefined ? undefined : withoutOptions(source, body);
  return blockOf(source, { tag, lines, block: { first: line, last: body?.last ?? line } });
}

/** A block that shows text as it is, which two colons announce. */
function literalOf(body: Lines, source: Source): CodeBlock {
  return blockOf(source, { tag: '', lines: body, block: body });
}

function blockOf(source: Source, { tag, lines, block }: Pick<CodeBlock, 'tag' | 'lines' | 'block'>): CodeBlock {
  const own = lines === undefined ? [] : texts(source, lines);
  const [indentation = ''] = own
    .filter(isFilled)
    .map(indentationOf)
    .toSorted((a, b) => a.length - b.length);
  return {
    tag,
    text: own.length === 0 ? '' : `${own.map((text) => text.slice(indentation.length)).join('\n')}\n`,
    lines,
    block,
    indentation,
  };
}

/** The lines under a line that are indented further, without the blank ones around them. */
function bodyOf(source: Source, line: number, end: number): Lines | undefined {
  const depth = indentationOf(source.lines[line - 1] ?? '').length;
  const after = source.lines.slice(line, end);
  const next = after.findIndex((text) => isFilled(text) && indentationOf(text).length <= depth);
  const inside = next === -1 ? after : after.slice(0, next);
  const first = inside.findIndex(isFilled);
  const last = inside.findLastIndex(isFilled);
  return first === -1 ? undefined : { first: line + 1 + first, last: line + 1 + last };
}

function withoutOptions(source: Source, body: Lines): Lines | undefined {
  const code = texts(source, body).findIndex((text) => isFilled(text) && !OPTION.test(text));
  return code === -1 ? undefined : linesBetween(body.first + code, body.last);
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
