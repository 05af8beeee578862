import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toNlcst } from 'mdast-util-to-nlcst';
import type { Root as Sentences } from 'nlcst';
import { ParseEnglish } from 'parse-english';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { WrittenGroup, WrittenPage } from '../formats/format.ts';

/** What a passage is: each is written in another manner. */
export type PassageKind = 'page title' | 'section title' | 'example title' | 'prose' | 'note';

/** A text of a page, as its readers see it. */
export interface Passage {
  readonly kind: PassageKind;
  readonly page: string;
  /** The example that it belongs to; empty where it is the page's own. */
  readonly example: string;
  readonly markdown: string;
  /** Where its links lead. */
  readonly links: readonly string[];
  /** What it says, where what bears another's name, as a page of AWS or a method does, counts as code. */
  readonly tree: Root;
  /** The same in sentences and words. */
  readonly sentences: Sentences;
}

/** Every text of a page that is written by hand, in its order. */
export function passagesOf(page: WrittenPage): Passage[] {
  const passage = (kind: PassageKind, example: string, markdown: string): Passage => {
    const tree = fromMarkdown(markdown);
    const links: string[] = [];
    visit(tree, 'link', (link) => {
      links.push(link.url);
      if (link.url.includes('://')) link.children = [{ type: 'inlineCode', value: proseOf(link) }];
    });
    const sentences = toNlcst(tree, new VFile(markdown), new ParseEnglish());
    return { kind, page: page.id, example, markdown, links, tree, sentences };
  };
  const ofGroup = ({ id, title, prose, tabs }: WrittenGroup): Passage[] => [
    passage('example title', id, title),
    ...prose.map((text) => passage('prose', id, text)),
    ...tabs.flatMap((tab) => tab.prose.map((text) => passage('note', id, text))),
  ];
  return [
    passage('page title', '', page.title),
    ...page.prose.map((text) => passage('prose', '', text)),
    ...page.groups.flatMap(ofGroup),
    ...page.sections.flatMap(({ title, groups }) => [passage('section title', '', title), ...groups.flatMap(ofGroup)]),
  ];
}

/** The text that a reader sees of a node, without its code. */
export function proseOf(node: Nodes): string {
  if ('children' in node) return node.children.map(proseOf).join('');
  return node.type === 'text' ? node.value : '';
}

/** Where a passage stands, in words. */
export function placeOf({ page, example, kind }: Passage): string {
  return `page ${page}${example === '' ? '' : `, example ${example}`}, ${kind}`;
}
