import type { PageWriter } from './format.ts';
import { markdownBlock, markdownCode, markdownProse, markdownText, plainText, references } from './prose.ts';
import { fileName, pageAddress, writerOf } from './style.ts';

const prose = markdownProse((page, anchor) => pageAddress(page, anchor, 'md'));

/** What begins a mark in code that it obeys and doesn't show, with no way to tell it not to. */
const NOTATION = '[!code';

/** A block of code without colors. */
function plainBlock(code: string): string {
  return `<pre v-pre><code>${references(code, /[&<>]/gu)}</code></pre>`;
}

/** VitePress with vitepress-plugin-tabs. What lies in `public/` is served as it is. */
export const vitepress: PageWriter = writerOf({
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
});
