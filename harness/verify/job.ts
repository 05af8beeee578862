import type { Example, Page } from '../../src/model/example.ts';
import type { Failure } from '../../src/model/failure.ts';
import type { Edition, Target } from '../../src/languages/target.ts';

/** A published snippet that is to be run: what it is, its bytes' hash, and the program that holds them. */
export interface Job {
  /** The run's name, a letter and digits. */
  readonly run: string;
  /** The edition below which its file lies, and all that show the same bytes. */
  readonly edition: Edition;
  readonly editions: readonly Edition[];
  readonly page: Page;
  readonly example: Example;
  readonly target: Target;
  /** The circumstances in which the snippet runs, where they aren't those in which its call succeeds at once. */
  readonly failure: Failure | undefined;
  /** The snippet's path below `generated/`, and the SHA-256 of its bytes. */
  readonly path: string;
  readonly sha256: string;
  readonly program: {
    readonly text: string;
    /** The lines, counted from 1, in which the snippet stands in the text. */
    readonly snippetLines: { readonly first: number; readonly last: number };
  };
}

/** What reports call the circumstances of a job. */
export function caseOf({ failure }: Pick<Job, 'failure'>): string {
  return failure?.id ?? 'success';
}
