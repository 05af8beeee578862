import { KmsExamplesError } from '../errors.ts';
import { asciidoc } from './asciidoc.ts';
import { awsCodeLibrary } from './aws-code-library.ts';
import { docusaurus } from './docusaurus.ts';
import type { CodeBlock, Format, MarkedGroup, OpenedPage, PageWriter } from './format.ts';
import { github } from './github.ts';
import { guide } from './guide.ts';
import { mkdocs } from './mkdocs.ts';
import { myst } from './myst.ts';
import { plainFences } from './plain-fences.ts';
import { restructuredText } from './restructuredtext.ts';
import type { Source } from './source.ts';
import { starlight } from './starlight.ts';
import { vitepress } from './vitepress.ts';

/** Every format. A new one is a file of its own, and its name here. */
const formats: readonly Format[] = [guide, mkdocs, docusaurus, myst, restructuredText, plainFences];

/** Those in which pages of ours are written, by what each is asked for as. */
export const writers: readonly PageWriter[] = [
  ...formats.flatMap(({ write }) => write ?? []),
  vitepress,
  starlight,
  asciidoc,
  github,
  awsCodeLibrary,
];

/** A page with what its formats find in it. */
interface FormattedPage extends OpenedPage {
  /** In the order of the page. */
  readonly groups: readonly MarkedGroup[];
}

/**
 * Reads a file in the formats in which it has tab groups.
 *
 * @throws KmsExamplesError `broken-markup`, or `no-tab-group` when it has none in any format
 */
export function openPage(source: Source): FormattedPage {
  const failed: KmsExamplesError[] = [];
  const read = formats.flatMap((format) => {
    const blocks = blocksIn(source, format);
    if (blocks instanceof KmsExamplesError) {
      failed.push(blocks);
      return [];
    }
    const groups = format.find({ source, blocks });
    return groups.length === 0 ? [] : [{ format, blocks, groups }];
  });
  const held = read.filter(({ format }) => format.loose !== true);
  const counted = held.length > 0 ? held : read;
  if (counted.length === 0) throw failed[0] ?? noTabGroup(source);
  // Formats that are kinds of Markdown find the same blocks.
  const blocks = new Map(counted.flatMap((one) => one.blocks).map((block) => [block.block.first, block]));
  return {
    source,
    blocks: [...blocks.values()],
    groups: counted.flatMap(({ groups }) => groups).toSorted((a, b) => a.lines.first - b.lines.first),
  };
}

/** The blocks of code in a file of a format; what is broken as Markdown may be right in another format. */
function blocksIn(source: Source, { open }: Format): CodeBlock[] | KmsExamplesError {
  try {
    return open(source);
  } catch (error) {
    if (error instanceof KmsExamplesError) return error;
    throw error;
  }
}

function noTabGroup({ path }: Source): KmsExamplesError {
  const expected = `tabs of code in one of the markups: ${formats.map(({ name }) => name).join(', ')}`;
  const remedy = 'name a page with code examples in several languages';
  return new KmsExamplesError('no-tab-group', { where: path, expected, found: 'none', remedy });
}
