import { extname } from 'node:path';
import { maxBy } from 'es-toolkit';
import { asciidoc } from './asciidoc.ts';
import { awsCodeLibrary } from './aws-code-library.ts';
import { docusaurus } from './docusaurus.ts';
import type { Format, MarkedPage, PageWriter } from './format.ts';
import { github } from './github.ts';
import { guide } from './guide.ts';
import { hugo } from './hugo.ts';
import { parsePage, type MarkdownKind, type MarkdownPage, type MarkedKind } from './markdown.ts';
import { readMdx } from './mdx.ts';
import { mkdocs } from './mkdocs.ts';
import { myst } from './myst.ts';
import { plainFences } from './plain-fences.ts';
import { pymdownx } from './pymdownx.ts';
import { restructuredText } from './restructuredtext.ts';
import type { Source } from './source.ts';
import { starlight } from './starlight.ts';
import { vitepress } from './vitepress.ts';
import { vuepress } from './vuepress.ts';

/** The kinds of Markdown. A new one is a file of its own, and its name here. */
const kinds: readonly MarkedKind[] = [guide, mkdocs, pymdownx, docusaurus, myst, vuepress, vitepress, hugo];

/** The formats that a file's name tells. */
const byExtension: Readonly<Record<string, Pick<Format, 'read'>>> = {
  '.mdx': { read: readMdx },
  '.rst': restructuredText,
  '.adoc': asciidoc,
  '.asciidoc': asciidoc,
  '.asc': asciidoc,
};

/** Those in which pages of ours are written, by what each is asked for as. */
export const writers: readonly PageWriter[] = [
  ...[...kinds, restructuredText].flatMap(({ write }) => write ?? []),
  starlight,
  ...(asciidoc.write === undefined ? [] : [asciidoc.write]),
  github,
  awsCodeLibrary,
];

/** Every format that is read, by its name. */
export const readFormats: readonly string[] = [...kinds, restructuredText, asciidoc, plainFences].map(
  ({ name }) => name,
);

/**
 * Reads a page in the one format that it is in.
 *
 * @throws KmsExamplesError `broken-markup`
 */
export async function openPage(source: Source): Promise<MarkedPage> {
  const told = byExtension[extname(source.path).toLowerCase()];
  if (told !== undefined) return told.read(source);
  const page = parsePage(source);
  return kindOf(page).read(page);
}

/** The kind of Markdown of which a page has most marks. */
function kindOf({ plain, indented, blocks, region: { source } }: MarkdownPage): MarkdownKind {
  // In MyST, what begins a set of tabs may begin a block of code.
  const fences = blocks.map(({ block }) => source.lines[block.first - 1] ?? '');
  const lines = [...plain.map(([, line]) => line), ...indented, ...fences];
  const marked = kinds.map((kind) => ({ kind, marks: lines.filter((line) => kind.mark.test(line)).length }));
  const most = maxBy(marked, ({ marks }) => marks);
  return most === undefined || most.marks === 0 ? plainFences : most.kind;
}
