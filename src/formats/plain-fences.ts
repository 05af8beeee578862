import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { languageTagged, languageTitled, titleTagged, type Language } from '../audit/languages.ts';
import { linesBetween, type CodeBlock, type MarkedGroup, type MarkedTab } from './format.ts';
import { descendants, linesOf, refuseUnclosed, type MarkdownKind, type MarkdownPage } from './markdown.ts';

/** What stands above fences and says of what they are. */
interface Label {
  readonly line: number;
  readonly text: string;
  /** Undefined where it names none of the chapter's languages. */
  readonly language: Language | undefined;
  readonly isHeading: boolean;
}

interface FencedTab {
  readonly title: string;
  readonly line: number;
  readonly first: number;
  readonly last: number;
}

/**
 * Fences with a language's tag, or under a label that names one, one under the other. Prose may stand between them; a
 * heading that names no language, or a title once more, begins another group. Labels are headings, short paragraphs in
 * bold or with a colon, and the summaries of what readers open.
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
  const labels = labelsIn(page);
  const groups: FencedTab[][] = [];
  let group: FencedTab[] = [];
  let above = 0;
  for (const fence of page.blocks) {
    const { block } = fence;
    const between = labels.filter(({ line }) => line > above && line < block.first);
    const label = between.at(-1);
    const title = titleOf(fence, label);
    const prose = above + 1;
    above = block.last;
    const isApart = between.some(({ isHeading, language }) => isHeading && language === undefined);
    if (isApart || group.some((tab) => tab.title === title)) group = [];
    if (title === undefined || fence.lines === undefined) continue;
    if (group.length === 0) groups.push(group);
    const isLabelled = label?.text === title;
    // Prose between two fences leads over to the second.
    const first = isLabelled ? label.line + 1 : group.length === 0 ? block.first : prose;
    group.push({ title, line: isLabelled ? label.line : block.first, first, last: block.last });
  }
  return groups
    .filter((tabs) => tabs.length > 1)
    .map((tabs): MarkedGroup => ({
      lines: { first: tabs[0]?.line ?? 1, last: tabs.at(-1)?.last ?? 1 },
      tabs: tabs.map(({ title, line, first, last }): MarkedTab => ({
        title,
        line,
        content: linesBetween(first, last),
      })),
    }));
}

/** What the tab of a fence is titled; undefined where nothing says its language, or where it only shows an output. */
function titleOf({ tag, text, label: info = '' }: CodeBlock, label: Label | undefined): string | undefined {
  const own = /\[([^\]]+)\]|title="([^"]+)"/u.exec(info)?.slice(1).join('') ?? '';
  if (languageTitled(own) !== undefined) return own;
  const tagged = languageTagged(tag);
  if (tag === '' || tagged === label?.language) return label?.language === undefined ? undefined : label.text;
  // Of what is typed in a shell, only what calls AWS KMS is an example of it.
  if (tagged?.isShell === true && text.search(tagged.called) === -1) return undefined;
  return tagged === undefined ? undefined : titleTagged(tag, tagged);
}

function labelsIn({ root, phrasesOf }: MarkdownPage): Label[] {
  return descendants(root).flatMap((node): Label[] => {
    const text = labelText(node, phrasesOf);
    if (text === undefined) return [];
    const language = languageTitled(text);
    const isHeading = node.type === 'heading';
    return isHeading || language !== undefined ? [{ line: linesOf(node).last, text, language, isHeading }] : [];
  });
}

/** The most words that a label without marks has. */
const SHORT = 3;

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
  const isMarked = phrases.length === 1 && ['strong', 'emphasis'].includes(phrases[0]?.type ?? '');
  const isLabel = isMarked || text.split(/\s+/u).length <= SHORT;
  return isLabel ? text.replace(/\s*:$/u, '') : undefined;
}
