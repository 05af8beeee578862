import type { PageWriter } from './format.ts';
import { markdownBlock, markdownProse } from './prose.ts';
import { writerOf } from './style.ts';

/** In any other frame, a comment in the first lines can be taken for a file's name, and copying leaves out a shell's comments. */
const FRAME = 'frame="none"';

/** Astro Starlight, whose pages lie in folders of their names. What lies in `public/` is served as it is. */
export const starlight: PageWriter = writerOf({
  id: 'starlight',
  prose: markdownProse((page, anchor) => {
    const folder = page === undefined ? '' : `../${page === 'index' ? '' : `${page}/`}`;
    return `${folder}${anchor === undefined ? '' : `#${anchor}`}`;
  }),
  pageFile: (page) => `src/content/docs/${page}.mdx`,
  codeFolder: 'public/code/',
  codeAddress: (path) => `/code/${path}`,
  block: (code, tag) => markdownBlock(code, `${tag} ${FRAME}`),
  inclusion: (address, tag) => `<Code code={files['/public${address}'].default} lang="${tag}" ${FRAME} />`,
});
