import { structuredPatch } from 'diff';
import { uniq } from 'es-toolkit';
import { editOf, isEmpty, signsOf, tokensOf, wordsOf, type Edit } from './words.ts';

/** Lines that were taken out and put in at one place. */
interface Hunk {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * What a change of a snippet says, apart from how its language writes it: equal where two changes are the same.
 *
 * The changes of two snippets are the same when they take out and put in the same words in the same order, whatever their
 * case and how names join them, a repeated word counted once; and, on lines that are replaced one for one, the same
 * signs. Where the words of a place are the same before and after it, the change is one of signs or case, or of white
 * space alone, and exactly that must be the same.
 */
export function meaningOf(before: string, after: string): string {
  const hunks = hunksOf(before, after);
  const [wordEdits, signEdits, tokenEdits, layouts]: [Edit[], Edit[], Edit[], Hunk[]] = [[], [], [], []];
  for (const hunk of hunks) {
    const [out, put] = [hunk.before.join('\n'), hunk.after.join('\n')];
    const words = editOf(wordsOf(out), wordsOf(put));
    const tokens = editOf(tokensOf(out), tokensOf(put));
    if (!isEmpty(words)) {
      wordEdits.push(words);
      // Where lines come or go, they bring and take the signs that their language puts around words.
      if (hunk.before.length === hunk.after.length) signEdits.push(editOf(signsOf(out), signsOf(put)));
    } else if (!isEmpty(tokens)) tokenEdits.push(tokens);
    else layouts.push(hunk);
  }
  return JSON.stringify([joined(wordEdits), joined(signEdits), joined(tokenEdits), layouts]);
}

function joined(edits: readonly Edit[]): Edit {
  return { out: uniq(edits.flatMap((edit) => edit.out)), in: uniq(edits.flatMap((edit) => edit.in)) };
}

function hunksOf(before: string, after: string): Hunk[] {
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, { context: 0 });
  const linesOf = (lines: readonly string[], mark: string): string[] =>
    lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(1));
  return hunks.map(({ lines }) => ({ before: linesOf(lines, '-'), after: linesOf(lines, '+') }));
}
