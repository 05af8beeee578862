import type { Container } from './containers.ts';
import { contains, linesBetween, type MarkedTab } from './format.ts';
import type { MarkdownPage } from './markdown.ts';

/** The tabs in a container that lines with their titles begin: each ends where the next one does. */
export function titlesBetween({ content, inner }: Container, { plain }: MarkdownPage, titled: RegExp): MarkedTab[] {
  if (content === undefined) return [];
  const titles = plain.flatMap(([line, text]) => {
    const title = titled.exec(text)?.[1];
    const isOwn = contains(content, line) && !inner.some(({ lines }) => contains(lines, line));
    return title === undefined || !isOwn ? [] : [{ line, title }];
  });
  return titles.map(({ line, title }, index): MarkedTab => {
    const last = (titles[index + 1]?.line ?? content.last + 1) - 1;
    return { title, line, content: linesBetween(line + 1, last) };
  });
}
