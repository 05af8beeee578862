const WRITING = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day such as `2026-11-24` as a reader says it. */
export function dateInWords(day: string): string {
  return WRITING.format(new Date(day));
}
