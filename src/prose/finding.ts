import type { Passage } from './passage.ts';

/** What a rule says of a passage. */
export interface ProseFinding {
  readonly passage: Passage;
  /** The name of the rule. */
  readonly rule: string;
  /** What is wrong, with the words that it is about. */
  readonly found: string;
  /** What to do. */
  readonly remedy: string;
}

/** What is found in the passages of one edition. */
export type ProseRule = (passages: readonly Passage[]) => ProseFinding[] | Promise<ProseFinding[]>;
