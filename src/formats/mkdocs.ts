import { stringify } from 'yaml';
import type { Lines } from './source.ts';
import { markdownBlock, markdownProse, plainText } from './prose.ts';
import { fileName, pageAddress, writerOf } from './style.ts';
import {
  linesBetween,
  range,
  type MarkedGroup,
  type MarkedPage,
  type MarkedTab,
  type MarkupFault,
  type WrittenPage,
} from './format.ts';
import { columnsOf, parseMarkdown, refuseUnclosed, type MarkdownPage, type MarkedKind } from './markdown.ts';

const TAB = /^\s*===([!+]?)\s+(["'])(.+)\2\s*$/u;
const ADMONITION = /^\s*(?:!!!|\?\?\?\+?)\s*\S/u;
const INDENTATION = 4;

/** What has a body that is indented: a tab, or an admonition. */
interface Marker {
  readonly line: number;
  readonly columns: number;
  /** Undefined of an admonition. */
  readonly title: string | undefined;
  /** Whether the tab begins a group, although it follows another. */
  readonly begins: boolean;
  readonly content: Lines | undefined;
  /** How many columns stand before its body. */
  readonly depth: number;
}

/** MkDocs Material: `=== "Title"` over content that is indented by four. */
export const mkdocs: MarkedKind = {
  name: 'MkDocs Material',
  mark: TAB,
  write: writerOf({
    id: 'mkdocs',
    prose: {
      ...markdownProse((page, anchor) => pageAddress(page, anchor, 'md')),
      paragraph: withoutInclusion,
    },
    pageFile: (page) => `docs/${page}.md`,
    codeFolder: 'docs/code/',
    codeAddress: (path) => `code/${path}`,
    indentation: '    ',
    block: (code, tag) => markdownBlock(code.split('\n').map(withoutInclusion).join('\n'), tag),
    inclusion: (address, tag, code) =>
      code.split('\n').some((line) => INCLUSION.test(line))
        ? undefined
        : markdownBlock(`--8<-- "docs/${address}"\n`, tag),
    others: (pages) => new Map([['mkdocs.yml', settings(pages)]]),
  }),
  read: (page) => {
    const whole = readParsed(page);
    refuseUnclosed(page.region.source, whole.blocks, TAB);
    return { ...whole, groups: whole.groups.toSorted((a, b) => a.lines.first - b.lines.first) };
  },
};

/** A body that is indented is code to CommonMark: it is read by itself, and the lines around the bodies without them. */
function readParsed(parsed: MarkdownPage): MarkedPage {
  const { region } = parsed;
  const markers = markersIn(parsed);
  const bare = bareBodies(markers, parsed);
  const placed = markers.map((marker) => ({ ...marker, ...bare.get(marker) }));
  const inner = placed.flatMap(({ content, depth }) =>
    content === undefined ? [] : [readParsed(parseMarkdown({ ...region, lines: content, columns: depth }))],
  );
  const hidden = new Set(
    placed.flatMap(({ line, content }) => [line, ...(content === undefined ? [] : range(content))]),
  );
  const { blocks, headings } = parseMarkdown(region, { hidden });
  return {
    blocks: [...blocks, ...inner.flatMap((one) => one.blocks)],
    groups: [...groupsOf(placed, region), ...inner.flatMap((one) => one.groups)],
    headings,
    faults: [...unindented([...bare.keys()]), ...inner.flatMap((one) => one.faults ?? [])],
  };
}

function markersIn({ plain, region: { source, lines } }: MarkdownPage): Marker[] {
  const markers: Marker[] = [];
  let last = 0;
  for (const [line, text] of plain) {
    if (line <= last) continue;
    const [, mark = '', , title] = TAB.exec(text) ?? [];
    if (title === undefined && !ADMONITION.test(text)) continue;
    const columns = columnsOf(source.lines[line - 1] ?? '');
    last = Math.min(lastIndented(source.lines, line, columns + INDENTATION), lines.last);
    markers.push({
      line,
      columns,
      title,
      begins: mark === '!',
      content: linesBetween(line + 1, last),
      depth: columns + INDENTATION,
    });
  }
  return markers;
}

function groupsOf(markers: readonly Marker[], { source }: MarkdownPage['region']): MarkedGroup[] {
  const groups: { tabs: MarkedTab[]; first: number; last: number; columns: number }[] = [];
  for (const { line, columns, title, begins, content } of markers) {
    if (title === undefined) continue;
    const tab = { title, line, content };
    const last = content?.last ?? line;
    const group = groups.at(-1);
    const follows =
      group?.columns === columns &&
      !begins &&
      source.lines.slice(group.last, line - 1).every((between) => between.trim() === '');
    if (group !== undefined && follows) {
      group.tabs.push(tab);
      group.last = last;
    } else {
      groups.push({ tabs: [tab], first: line, last, columns });
    }
  }
  return groups.map(({ tabs, first, last }): MarkedGroup => ({ tabs, lines: { first, last } }));
}

/** Tabs without a body that have a fence below them: it was meant to be theirs, with what stands up to the next tab. */
function bareBodies(
  markers: readonly Marker[],
  { blocks, headings, region: { lines, columns } }: MarkdownPage,
): Map<Marker, Pick<Marker, 'content' | 'depth'>> {
  const bodies = markers.flatMap((marker, index): [Marker, Pick<Marker, 'content' | 'depth'>][] => {
    const { line, title, content } = marker;
    if (title === undefined || content !== undefined) return [];
    const tab = markers[index + 1]?.line ?? lines.last + 1;
    const next = Math.min(tab, headings.find((one) => one.line > line)?.line ?? tab);
    const fence = blocks.find(({ block }) => block.first > line && block.last < next);
    if (fence === undefined) return [];
    // What stands below the last tab may be the page's own.
    const last = next <= lines.last && next === tab ? next - 1 : fence.block.last;
    return [[marker, { content: linesBetween(line + 1, last), depth: columns }]];
  });
  return new Map(bodies);
}

/** One mistake, however many tabs have it. */
function unindented(bare: readonly Marker[]): MarkupFault[] {
  const [first, last] = [bare[0], bare.at(-1)];
  if (first === undefined || last === undefined) return [];
  const message = "the tab's body isn't indented: MkDocs shows it below the tabs, and not in its tab";
  return [{ lines: { first: first.line, last: last.line }, message, mend: "indent the tab's body by four spaces" }];
}

/** The last of the lines under a line that are indented at least that far, blank lines between them included. */
function lastIndented(lines: readonly string[], line: number, indentation: number): number {
  let last = line;
  for (let number = line + 1; number <= lines.length; number += 1) {
    const text = lines[number - 1] ?? '';
    if (text.trim() === '') continue;
    if (columnsOf(text) < indentation) break;
    last = number;
  }
  return last;
}

/**
 * What the extension for inclusions takes for its own, also in a file that it includes: a line of nothing else, and the
 * marks of a section anywhere in a line. Source: pymdownx/snippets.py of PyMdown Extensions.
 */
const INCLUSION =
  /^[ \t]*;*-+8<-+(?:[ \t]+(?:"(?:\\"|[^"])+"|'(?:\\'|[^'])+'))?$|-+8<-+[ \t]+\[[ \t]*(?:start|end)[ \t]*:[ \t]*[a-z][-\w]*[ \t]*\]/iu;

/** A line as it is to be read: a semicolon, which it removes, tells the extension that the first such mark isn't its own. */
function withoutInclusion(line: string): string {
  return line.replace(INCLUSION, (found) => found.replace(/(?=[;-])/u, ';'));
}

/** The settings with which MkDocs builds the pages as they are, in their order. */
function settings(pages: readonly WrittenPage[]): string {
  return stringify({
    site_name: plainText(pages[0]?.title ?? ''),
    theme: { name: 'material', font: false, features: ['content.tabs.link', 'content.code.copy'] },
    markdown_extensions: [
      'attr_list',
      'pymdownx.superfences',
      'pymdownx.highlight',
      { 'pymdownx.tabbed': { alternate_style: true } },
      { 'pymdownx.snippets': { check_paths: true } },
    ],
    nav: pages.map((page) => ({ [plainText(page.title)]: `${fileName(page)}.md` })),
  });
}
