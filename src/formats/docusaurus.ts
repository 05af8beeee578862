import { markdownBlock, markdownProse } from './prose.ts';
import { pageAddress, writerOf } from './style.ts';
import type { MarkedKind } from './markdown.ts';
import { ELEMENT, readMdx } from './mdx.ts';

/** Docusaurus: `<TabItem value="…" label="…">` elements in a `<Tabs>` element. */
export const docusaurus: MarkedKind = {
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
  mark: ELEMENT,
  // The syntax is another: it is parsed anew.
  read: ({ region: { source } }) => readMdx(source),
};
