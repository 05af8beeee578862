import { markdownBlock, markdownProse } from './prose.ts';
import { pageAddress, writerOf } from './style.ts';
import { linesBetween, plainLines, type MarkedGroup, type MarkedTab, type Format } from './format.ts';
import { openMarkdown } from './markdown.ts';
import { brokenMarkup, type Source } from './source.ts';

const ELEMENT = /^\s*<(\/?)(Tabs|TabItem)\b/u;

interface OpenItem {
  readonly title: string;
  readonly line: number;
  /** The last line of its opening tag. */
  readonly tagged: number;
}

/** Docusaurus: `<TabItem value="…" label="…">` elements in a `<Tabs>` element, each tag on lines of its own. */
export const docusaurus: Format = {
  name: 'Docusaurus',
  write: writerOf({
    id: 'docusaurus',
    prose: markdownProse((page, anchor) => pageAddress(page, anchor, 'mdx')),
    pageFile: (page) => `docs/${page}.mdx`,
    codeFolder: 'docs/code/',
    codeAddress: (path) => `./code/${path}`,
    block: markdownBlock,
    inclusion: (address, tag) =>
      `<CodeBlock language="${tag}">{require('!!raw-loader!${address}').default}</CodeBlock>`,
    others: () => new Map([['docs/_category_.json', `${JSON.stringify({ label: 'AWS KMS code examples' })}\n`]]),
  }),
  open: openMarkdown,
  find: (page) => {
    const { source } = page;
    const groups: MarkedGroup[] = [];
    let group: { readonly line: number; readonly tabs: MarkedTab[] } | undefined;
    let item: OpenItem | undefined;

    for (const [number, line] of plainLines(page)) {
      const [, slash, name] = ELEMENT.exec(line) ?? [];
      if (name === undefined) continue;
      const isEnd = slash === '/';
      if (name === 'Tabs' && !isEnd) {
        if (group !== undefined) throw brokenMarkup(source, group.line, '</Tabs> before the next <Tabs>', 'none');
        group = { line: number, tabs: [] };
      } else if (name === 'Tabs') {
        if (item !== undefined) throw brokenMarkup(source, item.line, '</TabItem> before </Tabs>', 'none');
        if (group === undefined) throw brokenMarkup(source, number, '<Tabs> before </Tabs>', 'none');
        groups.push({ lines: { first: group.line, last: number }, tabs: group.tabs });
        group = undefined;
      } else if (!isEnd) {
        if (group === undefined) throw brokenMarkup(source, number, '<Tabs> around <TabItem>', 'none');
        if (item !== undefined) throw brokenMarkup(source, item.line, '</TabItem> before the next <TabItem>', 'none');
        item = openItem(source, number);
      } else {
        if (item === undefined) throw brokenMarkup(source, number, '<TabItem> before </TabItem>', 'none');
        group?.tabs.push({ title: item.title, line: item.line, content: linesBetween(item.tagged + 1, number - 1) });
        item = undefined;
      }
    }
    if (item !== undefined) throw brokenMarkup(source, item.line, '</TabItem> behind <TabItem>', 'none');
    if (group !== undefined) throw brokenMarkup(source, group.line, '</Tabs> behind <Tabs>', 'none');
    return groups;
  },
};

/** An opening tag, which may go on for some lines. */
function openItem(source: Source, line: number): OpenItem {
  const tagged = source.lines.findIndex((text, index) => index >= line - 1 && text.includes('>')) + 1;
  const tag = source.lines.slice(line - 1, Math.max(tagged, line)).join(' ');
  const title = attribute(tag, 'label') ?? attribute(tag, 'value');
  if (title === undefined || tagged === 0) {
    throw brokenMarkup(source, line, '<TabItem> with a label or a value', tag.trim());
  }
  return { title, line, tagged };
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\b${name}=(?:\\{\\s*)?["'\`]([^"'\`]*)["'\`]`, 'u').exec(tag)?.[1];
}
