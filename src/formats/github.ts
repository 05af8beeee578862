import type { PageWriter } from './format.ts';
import { markdownBlock, markdownProse } from './prose.ts';
import { pageAddress, writerOf } from './style.ts';

/** Markdown as GitHub shows it: each language under a summary that opens it. */
export const github: PageWriter = writerOf({
  id: 'github',
  prose: markdownProse((page, anchor) => pageAddress(page === 'index' ? 'README' : page, anchor, 'md')),
  pageFile: (page) => `${page === 'index' ? 'README' : page}.md`,
  codeFolder: 'code/',
  codeAddress: (path) => `code/${path}`,
  block: markdownBlock,
});
