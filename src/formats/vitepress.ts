import { containersIn, withInner, type Container } from './containers.ts';
import { contains, type MarkedGroup, type MarkedTab } from './format.ts';
import { refuseUnclosed, type MarkdownPage, type MarkedKind } from './markdown.ts';
import { markdownBlock, markdownCode, markdownProse, markdownText, plainText, references } from './prose.ts';
import { brokenMarkup } from './source.ts';
import { fileName, pageAddress, writerOf } from './style.ts';
import { titlesBetween } from './titled-lines.ts';

const prose = markdownProse((page, anchor) => pageAddress(page, anchor, 'md'));

/** What begins a mark in code that it obeys and doesn't show, with no way to tell it not to. */
const NOTATION = '[!code';

/** A block of code without colors. */
function plainBlock(code: string): string {
  return `<pre v-pre><code>${references(code, /[&<>]/gu)}</code></pre>`;
}

const SET = /^\s*:{3,}\s*(?:code-group|tabs)(?![\w-])/u;
const TAB = /^\s*==\s+(\S.*?)\s*$/u;

/** VitePress, with code groups and those of vitepress-plugin-tabs. What lies in `public/` is served as it is. */
export const vitepress: MarkedKind = {
  name: 'VitePress',
  mark: SET,
  read: (page) => {
    refuseUnclosed(page.region.source, page.blocks, TAB);
    const groups = withInner(containersIn(page, ':')).flatMap((container): MarkedGroup[] => {
      const { info, mark, lines, isUnclosed } = container;
      if (isUnclosed && SET.test(`${mark}${info}`)) {
        throw brokenMarkup(page.region.source, lines.first, `${mark} behind the tabs of ${mark} ${info}`, 'none');
      }
      if (/^code-group\b/u.test(info)) return [{ lines, tabs: codeTabs(container, page) }];
      return /^tabs\b/u.test(info) ? [{ lines, tabs: titlesBetween(container, page, TAB) }] : [];
    });
    return { ...page, groups: groups.toSorted((a, b) => a.lines.first - b.lines.first) };
  },
  write: writerOf({
    id: 'vitepress',
    prose: {
      ...prose,
      // It evaluates what stands between two braces, also in spans of code.
      code: (text) => (text.includes('{{') ? `<code v-pre>${markdownText(text)}</code>` : markdownCode(text)),
    },
    pageFile: (page) => `${page}.md`,
    codeFolder: 'public/code/',
    codeAddress: (path) => `code/${path}`,
    block: (code, tag) => (code.includes(NOTATION) ? plainBlock(code) : markdownBlock(code, tag)),
    inclusion: (address, tag, code) => (code.includes(NOTATION) ? undefined : `<<< @/public/${address}{${tag}}`),
    // It takes any other link for one to a page.
    programLink: (address) => `[complete program](${address}){download}`,
    others: (pages) => {
      const items = pages.map((page) => ({ text: plainText(page.title), link: `/${fileName(page)}` }));
      return new Map([['sidebar.json', `${JSON.stringify(items, null, 2)}\n`]]);
    },
  }),
};

/** Each fence of a code group is a tab, with the title that stands in brackets behind its language. */
function codeTabs({ content }: Container, { blocks }: MarkdownPage): MarkedTab[] {
  const inside = blocks.filter(({ block }) => content !== undefined && contains(content, block.first));
  return inside.map(({ block, tag, label }): MarkedTab => ({
    title: titleOf({ tag, label }),
    line: block.first,
    content: block,
  }));
}

function titleOf({ tag, label = '' }: { readonly tag: string; readonly label: string | undefined }): string {
  return /\[([^\]]+)\]/u.exec(label)?.[1] ?? tag;
}
