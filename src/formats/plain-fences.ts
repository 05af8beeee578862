import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { MarkedGroup } from './format.ts';
import { groupsOfBlocks, labelsOf, paragraphLabel, type Label } from './labelled-blocks.ts';
import { descendants, linesOf, refuseUnclosed, type MarkdownKind, type MarkdownPage } from './markdown.ts';

/**
 * Fences with a language's tag, or under a label. Labels are headings, short paragraphs in bold or with a colon, and the
 * summaries of what readers open.
 */
export const plainFences: MarkdownKind = {
  name: 'fences with a language tag',
  read: (page) => {
    refuseUnclosed(page.region.source, page.blocks);
    return { ...page, groups: fencedGroups(page) };
  },
};

/** The groups of fences in a page that has no other. */
export function fencedGroups(page: MarkdownPage): MarkedGroup[] {
  return groupsOfBlocks(page.blocks, labelsIn(page));
}

function labelsIn({ root, phrasesOf }: MarkdownPage): Label[] {
  return descendants(root).flatMap((node): Label[] => {
    const text = labelText(node, phrasesOf);
    return text === undefined ? [] : labelsOf({ line: linesOf(node).last, text, isHeading: node.type === 'heading' });
  });
}

function labelText(node: Nodes, phrasesOf: MarkdownPage['phrasesOf']): string | undefined {
  if (node.type === 'html')
    return /<summary>(.*?)<\/summary>/su
      .exec(node.value)?.[1]
      ?.replaceAll(/<[^>]*>/gu, '')
      .trim();
  if (node.type !== 'heading' && node.type !== 'paragraph') return undefined;
  const phrases = phrasesOf(node);
  const text = toString(phrases, { includeHtml: false }).trim();
  if (node.type === 'heading') return text;
  return paragraphLabel(text, phrases.length === 1 && ['strong', 'emphasis'].includes(phrases[0]?.type ?? ''));
}
