import type { Format } from './format.ts';
import { readAsciidoc } from './asciidoc-reading.ts';
import { longestRun, plainText, references, type ProseWriting } from './prose.ts';
import { fileName, writerOf } from './style.ts';

/**
 * Characters that can be read as marks, or as what is replaced by another character. Hyphens, slashes and colons of words
 * are none, nor parentheses, but those of `(C)` and its like, and of index terms.
 */
const MARKS = new RegExp(
  [
    /[^\p{L}\p{N}\s,;?.:()/-]/u,
    /\.(?=\.)|(?<=\.)\./u,
    /(?<![\p{L}\p{N}])[:/-]|-(?![\p{L}\p{N}])|\/(?![\p{L}\p{N}])|:(?!\s|$)/u,
    /\((?=[(CRT])|(?<=\()\(|\)(?=\))|(?<=\))\)/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** Prose in AsciiDoc, which replaces many characters by others: character references stay as they are. */
const prose: ProseWriting = {
  text: (text) => references(text, MARKS),
  code: (text) => `\`${references(text, /[^\p{L}\p{N}\s]/gu)}\``,
  emphasis: (inner) => `__${inner}__`,
  strong: (inner) => `**${inner}**`,
  link: (inner, target) => {
    if ('address' in target) return `link:++${target.address}++[${inner}]`;
    const { page, anchor } = target;
    return `xref:${page === undefined ? '' : `${page}.adoc`}${anchor === undefined ? '' : `#${anchor}`}[${inner}]`;
  },
  bullet: '*',
};

const MODULE = 'modules/ROOT';

/** AsciiDoc in the folders that Antora knows, with the tabs of @asciidoctor/tabs. */
export const asciidoc: Format = {
  name: 'AsciiDoc',
  read: readAsciidoc,
  write: writerOf({
    id: 'asciidoc',
    prose,
    pageFile: (page) => `${MODULE}/pages/${page}.adoc`,
    codeFolder: `${MODULE}/attachments/`,
    codeAddress: (path) => path,
    block: (code, tag) => listing(code.replaceAll(DIRECTIVE, '\\$&'), tag),
    inclusion: (address, tag, code) =>
      code.search(DIRECTIVE) === -1 ? listing(`include::attachment$${address}[]\n`, tag) : undefined,
    programLink: (address) => `link:{attachmentsdir}/${address}[complete program]`,
    others: (pages) =>
      new Map([
        ['antora.yml', 'name: kms-examples\nversion: ~\nnav:\n  - modules/ROOT/nav.adoc\n'],
        [
          `${MODULE}/nav.adoc`,
          pages.map((page) => `* xref:${fileName(page)}.adoc[${prose.text(plainText(page.title))}]\n`).join(''),
        ],
      ]),
  }),
};

/** A line that is obeyed wherever it stands, also in a file that is included, unless a backslash is before it. */
const DIRECTIVE = /^(?:ifdef|ifndef|ifeval|endif|include)::.*\[.*\]$/gmu;

/** A listing, between more hyphens than stand in a row in it. */
function listing(code: string, tag: string): string {
  const delimiter = '-'.repeat(Math.max(4, longestRun(code, '-') + 1));
  return `[source,${tag},subs=specialchars]\n${delimiter}\n${code}${delimiter}`;
}
