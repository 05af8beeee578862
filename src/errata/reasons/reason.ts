import type { Difference, DifferenceKind } from '../difference.ts';

/** Which differences a reason explains: those for which all that it names holds. */
export interface Pattern {
  readonly kind: DifferenceKind | readonly DifferenceKind[];
  /** The ids of examples. */
  readonly example?: string | readonly string[];
  /** The titles of tabs. */
  readonly language?: string | readonly string[];
  readonly about?: string;
  /** What the published text matches; `none` where nothing stood. */
  readonly published?: RegExp | 'none';
}

/** Why the published chapter and ours differ. */
export interface Reason {
  readonly id: string;
  /** Why, in Markdown, for a reader of the old page. */
  readonly why: string;
  /** Each difference is explained by one reason only. */
  readonly covers: readonly Pattern[];
  /** What stood there and what stands there now, in Markdown, where words tell it better than the code itself. */
  readonly published?: string;
  readonly now?: string;
}

/** A reason that holds in many places, and is told once; its texts are then always words. */
export interface GeneralReason extends Reason {
  readonly published: string;
  readonly now: string;
}

/** Whether a reason explains a difference. */
export function covers(reason: Reason, difference: Difference): boolean {
  return reason.covers.some(
    ({ kind, example, language, about, published }) =>
      isAmong(kind, difference.kind) &&
      (example === undefined || isAmong(example, difference.example)) &&
      (language === undefined || isAmong(language, difference.language)) &&
      (about === undefined || about === difference.about) &&
      (published === undefined || matches(published, difference.published)),
  );
}

function isAmong(expected: string | readonly string[], found: string | undefined): boolean {
  return found !== undefined && (typeof expected === 'string' ? expected === found : expected.includes(found));
}

function matches(expected: RegExp | 'none', found: string | undefined): boolean {
  return expected === 'none' ? found === undefined : found !== undefined && expected.test(found);
}
