import { fromMarkdown } from 'mdast-util-from-markdown';
import { moveBy } from '../formats/markdown.ts';
import type { Lines } from '../formats/source.ts';

/** A link in a passage. */
export interface Link {
  readonly label: string;
  readonly url: string;
  readonly line: number;
}

/** A paragraph or a heading, as its reader sees it. */
export interface Passage {
  readonly kind: 'heading' | 'paragraph';
  /** Its text without marks, with a space where a line ends. */
  readonly text: string;
  readonly lines: Lines;
  readonly links: readonly Link[];
  /** The line of a character of the text, by its index. */
  readonly lineAt: (index: number) => number;
}

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root['children'][number];

/** A part of a passage that stands on one line. */
interface Piece {
  readonly text: string;
  readonly line: number;
}

/**
 * The passages of a Markdown text.
 *
 * @param first The number of the text's first line in its page.
 */
export function readProse(markdown: string, first: number): Passage[] {
  const root = fromMarkdown(markdown);
  moveBy(root, first - 1);
  return passagesOf(root.children);
}

function passagesOf(nodes: readonly Node[]): Passage[] {
  return nodes.flatMap((node) => {
    if (node.type === 'heading' || node.type === 'paragraph') return [passage(node)];
    return 'children' in node ? passagesOf(node.children) : [];
  });
}

function passage(node: Extract<Node, { type: 'heading' | 'paragraph' }>): Passage {
  const pieces = piecesOf(node);
  const start = lineOf(node);
  return {
    kind: node.type,
    text: textOf(pieces),
    lines: { first: start, last: node.position?.end.line ?? start },
    links: linksOf(node),
    lineAt: (index) => {
      let end = 0;
      const piece = pieces.find(({ text }) => index < (end += text.length));
      return (piece ?? pieces.at(-1))?.line ?? start;
    },
  };
}

/** reStructuredText's links, `` `label <url>`_ ``, are code to Markdown. */
const REST_LINK = /^(.+?)\s+<(\S+)>$/su;

function piecesOf(node: Node): Piece[] {
  const line = lineOf(node);
  if (node.type === 'text') return node.value.split(/(?<=\n)/u).map((text, index) => ({ text, line: line + index }));
  if (node.type === 'inlineCode') return [{ text: REST_LINK.exec(node.value)?.[1] ?? node.value, line }];
  if (node.type === 'break') return [{ text: ' ', line }];
  return 'children' in node ? node.children.flatMap(piecesOf) : [];
}

function linksOf(node: Node): Link[] {
  const line = lineOf(node);
  if (node.type === 'link') return [{ label: textOf(piecesOf(node)), url: node.url, line }];
  if (node.type === 'inlineCode') {
    const [, label, url] = REST_LINK.exec(node.value) ?? [];
    return label === undefined || url === undefined ? [] : [{ label, url, line }];
  }
  return 'children' in node ? node.children.flatMap(linksOf) : [];
}

function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/gu, ' ');
}

function lineOf(node: Node): number {
  return node.position?.start.line ?? 1;
}
