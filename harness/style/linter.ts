import type { ContextFile } from '../machines/docker/context.ts';
import type { ImageSource } from '../machines/images/image.ts';
import type { Workshop } from '../machines/workshop.ts';
import type { Edition, Target } from '../../src/languages/target.ts';

/** Whether a text is a snippet alone, or the complete program with it. */
export type Kind = 'fragment' | 'complete';

/** A published text. */
export interface Piece {
  readonly target: Target;
  /** Those that show it, with the same bytes. */
  readonly editions: readonly Edition[];
  readonly kind: Kind;
  /** Below `generated/`; its name is the same there and where a linter reads it. */
  readonly path: string;
  readonly text: string;
  /** The variables that it leaves to its reader's code; of a complete program none. */
  readonly held: readonly string[];
  /** What is to be mended where one of its lines is at fault, in words. */
  readonly sourceOf: (line: number) => string;
}

/** The least that makes a fragment a file of its language: whole lines before and after it. */
export interface Surroundings {
  readonly before?: string;
  readonly after?: string;
  /** How many spaces stand before each of its lines. */
  readonly indent?: number;
}

/** A piece as a linter reads it. */
export interface LinterFile extends Pick<Piece, 'target' | 'kind' | 'path' | 'held'> {
  readonly text: string;
  readonly indent: number;
}

/** What a linter says of a line of a file that it was given. */
export interface Remark {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

/** A rule that does not hold somewhere. One that nothing needs is a finding itself. */
export interface Exception {
  readonly rule: string;
  /** Where alone it applies; everywhere without. */
  readonly kind?: Kind;
  readonly target?: string;
  readonly edition?: Edition;
  /** What alone it allows. */
  readonly message?: RegExp;
  /** Why it is right. */
  readonly reason: string;
}

/** A linter that runs in a container of its own. */
export interface ContainedLinter {
  readonly image: (workshop: Workshop) => ImageSource;
  /** A command that works in the folder `FOLDER`, where the files lie whose paths it is given. */
  readonly command: (paths: readonly string[]) => readonly string[];
  /** Files that it needs besides, by their paths in that folder. */
  readonly files?: readonly ContextFile[];
  /** The exit statuses with which it has come to its end, whatever it found. */
  readonly ends: readonly number[];
  /** Whether it is fetched from a registry first; all others reach nothing. It ends with `UNREACHED` where none was reached. */
  readonly isFetched?: boolean;
  /** Reads what it printed. */
  readonly read: (stdout: string, files: readonly LinterFile[]) => readonly Remark[];
}

/** Where a linter's container has the files. */
export const FOLDER = '/style';

/** The exit status that says that no registry was reached: EX_UNAVAILABLE. */
export const UNREACHED = 69;

/** A linter of a language's community, with its own defaults. */
export interface Linter {
  readonly name: string;
  /** The ids of the targets whose code it reads. */
  readonly targets: readonly string[];
  readonly surround: (fragment: Piece) => Surroundings;
  readonly run: { readonly here: (files: readonly LinterFile[]) => Promise<readonly Remark[]> } | ContainedLinter;
  readonly exceptions: readonly Exception[];
}
