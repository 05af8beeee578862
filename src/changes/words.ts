import { diffArrays } from 'diff';
import { uniq } from 'es-toolkit';

/** The words of names and texts, as all languages join them: `PolicyName`, `policy_name` and `--policy-name` have the same. */
export function wordsOf(text: string): string[] {
  const found = text.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{N}+|[\p{L}\p{M}]+/gu) ?? [];
  return found.map((word) => word.toLowerCase());
}

/** The signs of a text: whatever is neither letter, digit nor white space. */
export function signsOf(text: string): string[] {
  return text.match(/[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

/** The words as they stand, and the signs between them. */
export function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

/** What was taken out of a list, and what was put in, in its order, each item once. */
export interface Edit {
  readonly out: readonly string[];
  readonly in: readonly string[];
}

export function editOf(before: readonly string[], after: readonly string[]): Edit {
  const parts = diffArrays([...before], [...after]);
  return {
    out: uniq(parts.filter(({ removed }) => removed).flatMap(({ value }) => value)),
    in: uniq(parts.filter(({ added }) => added).flatMap(({ value }) => value)),
  };
}

export function isEmpty(edit: Edit): boolean {
  return edit.out.length === 0 && edit.in.length === 0;
}
