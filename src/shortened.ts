/** The first of many texts, and how many there are besides: more than a reader would take in. */
export function shortened(texts: readonly string[], most = 12): string[] {
  const more = texts.length - most;
  return more > 0 ? [...texts.slice(0, most), `and ${String(more)} more`] : [...texts];
}
