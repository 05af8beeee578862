/** Marks in the table of contents the part of the page that is being read. */
export function startContents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
  const parts = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const mark = (): void => {
    const past = parts.filter((part) => part !== null && part.getBoundingClientRect().top < READ_AT);
    const current = parts.indexOf(past.at(-1) ?? parts[0] ?? null);
    for (const [index, link] of links.entries()) {
      if (index === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  document.addEventListener('scroll', mark, { passive: true });
  mark();
}

/** How far from the top a heading counts as read, in pixels. */
const READ_AT = 120;
