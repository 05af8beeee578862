import { structuredPatch } from 'diff';
import { uniq, zip } from 'es-toolkit';
import { editOf, isEmpty, signsOf, tokensOf, wordsOf, type Edit } from './words.ts';

/** Lines that were taken out and put in at one place. */
interface Place {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * What a change of a snippet says, apart from how its language writes it: equal where two changes are the same.
 *
 * The changes of two snippets are the same when they take out and put in the same words in the same order, whatever their
 * case and how names join them, a repeated word counted once; and, on lines that are replaced one for one, the same
 * signs. Where a line has the same words before and after, its change is one of signs or case, or of white space alone,
 * and exactly that must be the same; so must be the number of empty lines that come or go.
 */
export function meaningOf(before: string, after: string): string {
  const [words, signs, tokens, layout]: [Edit[], Edit[], Edit[], unknown[]] = [[], [], [], []];
  for (const place of placesOf(before, after)) {
    const [out, put] = [place.before.join('\n'), place.after.join('\n')];
    const ofWords = editOf(wordsOf(out), wordsOf(put));
    const ofTokens = editOf(tokensOf(out), tokensOf(put));
    if (!isEmpty(ofWords)) {
      words.push(ofWords);
      // Where lines come or go, they bring and take the signs that their language puts around words.
      if (isReplaced(place)) signs.push(editOf(signsOf(out), signsOf(put)));
      else layout.push(emptyLines(place.after) - emptyLines(place.before));
    } else if (!isEmpty(ofTokens)) tokens.push(ofTokens);
    else layout.push(place);
  }
  return JSON.stringify([joined(words), joined(signs), joined(tokens), layout.filter((found) => found !== 0)]);
}

function joined(edits: readonly Edit[]): Edit {
  return { out: uniq(edits.flatMap((edit) => edit.out)), in: uniq(edits.flatMap((edit) => edit.in)) };
}

function isReplaced({ before, after }: Place): boolean {
  return before.length === after.length;
}

function emptyLines(lines: readonly string[]): number {
  return lines.filter((line) => line.trim() === '').length;
}

/** The places of a change. Lines that are replaced one for one are a place each. */
function placesOf(before: string, after: string): Place[] {
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, { context: 0 });
  const linesOf = (lines: readonly string[], mark: string): string[] =>
    lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(1));
  return hunks.flatMap(({ lines }) => {
    const place = { before: linesOf(lines, '-'), after: linesOf(lines, '+') };
    if (!isReplaced(place)) return [place];
    return zip(place.before, place.after).map(([out, put]) => ({ before: [out], after: [put] }));
  });
}
