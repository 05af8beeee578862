/** Parts of a Markdown paragraph whose characters stand for themselves: code, links' addresses, marks of emphasis. */
const VERBATIM = /`[^`]*`|\]\([^)\s]*\)|\*{1,2}|\[/u;

/**
 * Writes Markdown in the markup of the published pages, which puts a backslash before every character that Markdown
 * could read as a mark.
 */
export function publishedMarkup(markdown: string): string {
  const verbatim = new RegExp(VERBATIM, 'gu');
  const marks = Array.from(markdown.matchAll(verbatim), ([mark]) => mark);
  return markdown
    .split(verbatim)
    .map((text, index) => text.replaceAll(/[\\.()#_+!{}-]/gu, '\\$&') + (marks[index] ?? ''))
    .join('');
}
