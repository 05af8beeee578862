import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** What a link leads to: a page of the chapter, a section of one, or of the same page; or an address elsewhere. */
export type LinkTarget = { readonly page?: string; readonly anchor?: string } | { readonly address: string };

/** How a format writes the parts of a paragraph. What is inside others is written already. */
export interface ProseWriting {
  /** Text as it is to be read, whatever characters it has. */
  readonly text: (text: string) => string;
  readonly code: (text: string) => string;
  readonly emphasis: (inner: string) => string;
  readonly strong: (inner: string) => string;
  readonly link: (inner: string, target: LinkTarget) => string;
  /** A paragraph of what is written already, where that can be read otherwise when it stands together. */
  readonly paragraph?: (inner: string) => string;
  /** What begins an item of a list. */
  readonly bullet: string;
  /** A list of items that are written already, where it is more than a line for each. */
  readonly list?: (items: readonly string[]) => string;
}

/** Writes prose, which is declared in Markdown, in a format. */
export function proseIn(markdown: string, writing: ProseWriting): string {
  return fromMarkdown(markdown)
    .children.map((block) => blockIn(block, writing))
    .join('\n\n');
}

/** The text of prose, without its marks. */
export function plainText(markdown: string): string {
  const asItIs = (text: string): string => text;
  return proseIn(markdown, { text: asItIs, code: asItIs, emphasis: asItIs, strong: asItIs, link: asItIs, bullet: '-' });
}

function blockIn(block: RootContent, writing: ProseWriting): string {
  const { paragraph = (inner: string): string => inner } = writing;
  if (block.type !== 'list') return paragraph(inlineIn(block, writing));
  const items = block.children.map((item) => paragraph(inlineIn(item, writing)));
  return writing.list?.(items) ?? items.map((item) => `${writing.bullet} ${item}`).join('\n');
}

/** A part of a paragraph. One that has no writing of its own, as a line break, is what it holds. */
function inlineIn(node: Nodes, writing: ProseWriting): string {
  if (node.type === 'text') return writing.text(node.value);
  if (node.type === 'inlineCode') return writing.code(node.value);
  if (!('children' in node)) return 'value' in node ? writing.text(node.value) : ' ';
  const inner = node.children.map((child) => inlineIn(child, writing)).join('');
  if (node.type === 'emphasis') return writing.emphasis(inner);
  if (node.type === 'strong') return writing.strong(inner);
  return node.type === 'link' ? writing.link(inner, targetOf(node.url)) : inner;
}

/** What an address of ours leads to, such as `aliases.md#list-aliases`. */
function targetOf(address: string): LinkTarget {
  const [, page, anchor] = /^(?:([\w-]+)\.md)?(?:#([\w-]+))?$/u.exec(address) ?? [];
  if (page === undefined && anchor === undefined) return { address };
  return { ...(page === undefined ? {} : { page }), ...(anchor === undefined ? {} : { anchor }) };
}

/**
 * Characters that one of the formats that are Markdown, or what is made of it, can read as marks. Letters, digits and the
 * marks of sentences are none, but where a line begins.
 */
const MARKS =
  /[\\`*_[\]<>{}|$&~=^#@]|(?<!\w):|:(?!\s|$)|(?<=www)\.|(?<![\w)])[-+!%/](?!\w)|(?<=\d)[.)](?=\s|$)|(?<![\w])--+|\.{2,}/gu;

/** Text as Markdown, and what is made of it, reads it: character references stand for marks. */
export function markdownText(text: string): string {
  return references(text, MARKS);
}

/** A text with character references in the place of characters. */
export function references(text: string, characters: RegExp): string {
  return text.replaceAll(characters, (found) =>
    Array.from(found, (one) => `&#${String(one.codePointAt(0))};`).join(''),
  );
}

/** A span of code in Markdown, between more backticks than it has in a row. */
export function markdownCode(text: string): string {
  const fence = '`'.repeat(longestRun(text, '`') + 1);
  const space = /^`|`$|^ .* $/u.test(text) ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}

/** A block of code in Markdown: its fence is longer than any row of backticks in it. */
export function markdownBlock(code: string, tag: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(code, '`') + 1));
  return `${fence}${tag}\n${code}${fence}`;
}

/** How many of a character stand in a row at most. */
export function longestRun(text: string, character: string): number {
  const runs = text.matchAll(new RegExp(`[${character}]+`, 'gu'));
  return Math.max(0, ...Array.from(runs, ([run]) => run.length));
}

/**
 * Prose as Markdown has it, apart from what a format does otherwise.
 *
 * @param addressOf The address of a page of the chapter, or of a section, from another page.
 */
export function markdownProse(
  addressOf: (page: string | undefined, anchor: string | undefined) => string,
): ProseWriting {
  return {
    text: markdownText,
    code: markdownCode,
    emphasis: (inner) => `*${inner}*`,
    strong: (inner) => `**${inner}**`,
    link: (inner, target) => {
      const address = 'address' in target ? target.address : addressOf(target.page, target.anchor);
      return `[${inner}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`;
    },
    bullet: '-',
  };
}
