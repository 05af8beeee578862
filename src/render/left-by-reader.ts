import type { Dialect } from '../languages/dialect.ts';
import type { Edit } from '../model/reader.ts';

/**
 * A snippet as a reader leaves it who has put their own values in the places that its comments name. What a comment
 * means begins on the line after it, and goes on to the next comment or blank line.
 */
export function leftByReader(
  snippet: string,
  edits: readonly Edit[],
  { commented }: Pick<Dialect, 'commented'>,
): string {
  const lines = snippet.split('\n');
  const endsPlace = (line: string): boolean => line.trim() === '' || commented.test(line);
  for (const { comment, documented, own, isEverywhere } of edits) {
    for (const [index, line] of lines.entries()) {
      if (!line.includes(comment)) continue;
      const length = lines.slice(index + 1).findIndex(endsPlace);
      const place = lines.slice(index + 1, length < 0 ? lines.length : index + 1 + length);
      const text = place.join('\n');
      const edited = isEverywhere ? text.replaceAll(documented, () => own) : text.replace(documented, () => own);
      if (edited === text) continue;
      lines.splice(index + 1, place.length, ...edited.split('\n'));
      break;
    }
  }
  return lines.join('\n');
}
