import { languageTagged, languageTitled, titleTagged, type Language } from '../audit/languages.ts';
import { linesBetween, type CodeBlock, type MarkedGroup, type MarkedTab } from './format.ts';

/** What stands above blocks of code and says of what they are. */
export interface Label {
  readonly line: number;
  readonly text: string;
  /** Undefined where it names none of the chapter's languages. */
  readonly language: Language | undefined;
  readonly isHeading: boolean;
}

interface LabelledTab {
  readonly title: string;
  readonly line: number;
  readonly first: number;
  readonly last: number;
}

/** The most words that a label without marks has. */
const SHORT = 3;

/** The text of a paragraph as that of a label: undefined where it is neither in marks, as in bold, nor short. */
export function paragraphLabel(text: string, isMarked: boolean): string | undefined {
  return isMarked || text.split(/\s+/u).length <= SHORT ? text.replace(/\s*:+$/u, '') : undefined;
}

/** A text as a label, where it can be one: a heading, or what names a language. */
export function labelsOf({ line, text, isHeading }: Omit<Label, 'language'>): Label[] {
  const language = languageTitled(text);
  return isHeading || language !== undefined ? [{ line, text, language, isHeading }] : [];
}

/**
 * The groups of a page that marks none: blocks with a language's tag, or under a label that names one, one under the
 * other. Prose may stand between them; a heading that names no language, or a title once more, begins another group.
 */
export function groupsOfBlocks(blocks: readonly CodeBlock[], labels: readonly Label[]): MarkedGroup[] {
  const groups: LabelledTab[][] = [];
  let group: LabelledTab[] = [];
  let above = 0;
  for (const shown of blocks) {
    const { block } = shown;
    const between = labels.filter(({ line }) => line > above && line < block.first);
    const label = between.at(-1);
    const title = titleOf(shown, label);
    const prose = above + 1;
    above = block.last;
    const isApart = between.some(({ isHeading, language }) => isHeading && language === undefined);
    if (isApart || group.some((tab) => tab.title === title)) group = [];
    if (title === undefined || shown.lines === undefined) continue;
    if (group.length === 0) groups.push(group);
    const isLabelled = label?.text === title;
    // Prose between two blocks leads over to the second.
    const first = isLabelled ? label.line + 1 : group.length === 0 ? block.first : prose;
    group.push({ title, line: isLabelled ? label.line : block.first, first, last: block.last });
  }
  return groups.map((tabs): MarkedGroup => ({
    lines: { first: tabs[0]?.line ?? 1, last: tabs.at(-1)?.last ?? 1 },
    ...(tabs.length === 1 ? { isLone: true } : {}),
    tabs: tabs.map(({ title, line, first, last }): MarkedTab => ({ title, line, content: linesBetween(first, last) })),
  }));
}

/** What the tab of a block is titled; undefined where nothing says its language, or where it only shows an output. */
function titleOf({ tag, text, label: info = '' }: CodeBlock, label: Label | undefined): string | undefined {
  const own = /\[([^\]]+)\]|title="([^"]+)"/u.exec(info)?.slice(1).join('') ?? '';
  if (languageTitled(own) !== undefined) return own;
  const tagged = languageTagged(tag);
  // Of what is typed in a shell, only what calls AWS KMS is an example of it.
  if (tagged?.isShell === true && tagged !== label?.language) {
    return text.search(tagged.called) === -1 ? undefined : titleTagged(tag, tagged);
  }
  // Readers see the label, and not the tag.
  if (label?.language !== undefined && (tag === '' || tagged !== undefined)) return label.text;
  return tagged === undefined ? undefined : titleTagged(tag, tagged);
}
