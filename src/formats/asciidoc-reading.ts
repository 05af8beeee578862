import { load, List, type AbstractBlock } from '@asciidoctor/core';
import {
  isIncluding,
  linesBetween,
  type CodeBlock,
  type Heading,
  type MarkedGroup,
  type MarkedPage,
  type MarkedTab,
} from './format.ts';
import { groupsOfBlocks, labelsOf, paragraphLabel, type Label } from './labelled-blocks.ts';
import { plainText } from './prose.ts';
import type { Lines, Source } from './source.ts';

/** Reads a page as Asciidoctor does, which leaves files that the page includes where they are. */
export async function readAsciidoc(source: Source): Promise<MarkedPage> {
  const document = await load(source.lines.join('\n'), { sourcemap: true, safe: 'secure' });
  const all = withInner(document);
  const blocks = all.filter((block) => block.getContext() === 'listing').map((block) => codeOf(block, source));
  const groups = all.flatMap((block) => (block.getStyle() === 'tabs' ? groupOf(block, source) : []));
  return {
    blocks,
    groups: groups.length > 0 ? groups : groupsOfBlocks(blocks, labelsIn(all, source)),
    headings: all.flatMap((block): Heading[] => {
      if (block.getContext() !== 'section') return [];
      const line = lineOf(block);
      return [{ line, text: plainText(textAt(source, line).replace(/^=+\s+/u, '')) }];
    }),
    inMarkdown,
  };
}

/** What titles a listing, and headings and paragraphs that name a language. */
function labelsIn(all: readonly AbstractBlock[], source: Source): Label[] {
  return all.flatMap((block): Label[] => {
    const line = lineOf(block);
    const text = textAt(source, line);
    switch (block.getContext()) {
      case 'section':
        return labelsOf({ line, text: plainText(text.replace(/^=+\s+/u, '')), isHeading: true });
      case 'listing':
        return titleOf(line, source);
      case 'paragraph': {
        const label = /^[^[.\-\s]/u.test(textAt(source, line + 1))
          ? undefined
          : paragraphLabel(text.trim(), /^(?<mark>[*_]+)[^*_]+\k<mark>:?$/u.test(text.trim()));
        return label === undefined ? [] : labelsOf({ line, text: plainText(label), isHeading: false });
      }
      default:
        return [];
    }
  });
}

/** The title of a block, which stands among the lines of attributes above it. */
function titleOf(first: number, source: Source): Label[] {
  for (let line = first - 1; /^[[.]/u.test(textAt(source, line)); line -= 1) {
    const title = /^\.([^.\s].*)$/u.exec(textAt(source, line))?.[1];
    if (title !== undefined) return labelsOf({ line, text: plainText(title), isHeading: false });
  }
  return [];
}

function withInner(block: AbstractBlock): AbstractBlock[] {
  return [block, ...inside(block).flatMap(withInner)];
}

/** What stands in a block; of a list of terms, what stands under each. */
function inside(block: AbstractBlock): AbstractBlock[] {
  if (block.getContext() !== 'dlist') return block.getBlocks();
  return termsOf(block).flatMap(({ body }) => body?.getBlocks() ?? []);
}

function termsOf(list: AbstractBlock): { readonly line: number; readonly body: AbstractBlock | undefined }[] {
  const items: readonly unknown[] = list instanceof List ? list.getItems() : [];
  return items.flatMap((item) => {
    if (!Array.isArray(item)) return [];
    const parts: readonly unknown[] = item;
    const [terms, body] = parts;
    const term: unknown = Array.isArray(terms) ? terms[0] : undefined;
    return isBlock(term) ? [{ line: lineOf(term), body: isBlock(body) ? body : undefined }] : [];
  });
}

function isBlock(value: unknown): value is AbstractBlock {
  return typeof value === 'object' && value !== null && 'getLineNumber' in value;
}

function groupOf(block: AbstractBlock, source: Source): MarkedGroup[] {
  const list = block.getBlocks().find((inner) => inner.getContext() === 'dlist');
  if (list === undefined) return [];
  const lines = delimited(source, lineOf(block));
  const terms = termsOf(list);
  const tabs = terms.map(({ line }, index): MarkedTab => ({
    title: plainText(textAt(source, line).replace(/:{2,4}(?:\s.*)?$/u, '')),
    line,
    content: linesBetween(line + 1, (terms[index + 1]?.line ?? lines.last) - 1),
  }));
  return [{ lines, tabs }];
}

function codeOf(block: AbstractBlock, source: Source): CodeBlock {
  const first = lineOf(block);
  const isDelimited = DELIMITER.test(textAt(source, first));
  const all = isDelimited ? delimited(source, first) : paragraph(source, first);
  const lines = isDelimited ? linesBetween(all.first + 1, all.last - 1) : all;
  const raw = lines === undefined ? '' : `${source.lines.slice(lines.first - 1, lines.last).join('\n')}\n`;
  const language: unknown = block.getAttribute('language');
  return {
    tag: typeof language === 'string' ? language : '',
    // Of a directive that is shown, the backslash before it isn't.
    text: raw.replaceAll(/^\\(?=(?:ifdef|ifndef|ifeval|endif|include)::)/gmu, ''),
    lines,
    block: all,
    indentation: '',
    ...(isIncluding(raw) ? { included: true } : {}),
  };
}

const DELIMITER = /^(?:-{4,}|\.{4,}|`{3,}.*)\s*$/u;

/** The lines from a delimiter to the next that is like it. */
function delimited(source: Source, first: number): Lines {
  const mark = /^(`{3,}|\S+)/u.exec(textAt(source, first))?.[1] ?? '';
  const end = source.lines.findIndex((text, index) => index >= first && text.trimEnd() === mark);
  return { first, last: end === -1 ? source.lines.length : end + 1 };
}

function paragraph(source: Source, first: number): Lines {
  const end = source.lines.findIndex((text, index) => index >= first && text.trim() === '');
  return { first, last: end === -1 ? source.lines.length : end };
}

/** A line of prose as Markdown has it. */
function inMarkdown(line: string): string {
  if (/^(?:\+|-{2}|[=*_-]{4,}|\[.*\]|.+::)\s*$/u.test(line)) return '';
  return line
    .replace(/^=+(?=\s)/u, (marks) => '#'.repeat(marks.length))
    .replaceAll(/(?:link:\+\+|(?=https?:))(\S+?)(?:\+\+)?\[([^\]]*)\]/gu, '[$2]($1)');
}

function textAt({ lines }: Source, line: number): string {
  return lines[line - 1] ?? '';
}

function lineOf(block: AbstractBlock): number {
  return block.getLineNumber() ?? 1;
}
