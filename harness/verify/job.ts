import type { Edition, Target, WholeResult } from '../../src/languages/target.ts';
import type { Example, Page } from '../../src/model/example.ts';
import type { Failure } from '../../src/model/failure.ts';
import type { Reader } from '../../src/model/reader.ts';
import type { Program } from '../../src/render/program.ts';

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
  /** How the call fails; undefined in the case of success. */
  readonly failure: Failure | undefined;
  /** The reader who has put their own values into the snippet; undefined where it runs as published. */
  readonly reader: Reader | undefined;
  /** What is declared of the run: the example, or what the reader has made of it. */
  readonly declared: Example;
  /** The snippet's path below `generated/`, and the SHA-256 of its bytes. */
  readonly path: string;
  readonly sha256: string;
  readonly source: Source;
  readonly program: Program;
  /** The complete program that runs in the program's place, as its reader runs it; undefined where the snippet runs alone. */
  readonly complete: CompleteProgram | undefined;
  readonly surface: Surface;
}

/** A complete program as it is published. */
export interface CompleteProgram {
  /** The texts of what it needs, by their paths below the folder of its edition: itself, and a project file. */
  readonly files: Readonly<Record<string, string>>;
  /** Where it lies, below that folder, and its file's name there. */
  readonly folder: string;
  readonly file: string;
  /** What its first comment says runs it in its folder. */
  readonly command: string;
  /** What that prints where it can't compile the program. */
  readonly failsToCompile?: RegExp;
}

/** Where a snippet's text stands, as messages name it. */
export interface Source {
  readonly path: string;
  /** The line of the file with the snippet's first, counted from 1. */
  readonly firstLine: number;
}

/** What a snippet can show of how its call went. */
export interface Surface {
  /** The members of the result that it holds: all of them, or those. */
  readonly result: 'all' | readonly string[];
  /** Members of results that its SDK doesn't know. */
  readonly unknownMembers: readonly string[];
  /** The class as which its SDK surfaces the error that ends it; undefined where none does. */
  readonly errorType: string | undefined;
  /** How many requests its SDK makes of the call; undefined where that is none of the case's concern. */
  readonly attempts: number | undefined;
  /** What it prints where no error ends it. */
  readonly prints: string;
  /** The form in which its complete program shows the result whole, where it can't show single values. */
  readonly whole: WholeResult | undefined;
  /** What its SDK may print on standard error besides. */
  readonly sdkMessage: RegExp | undefined;
}

/** The variables of a job's snippet that hold its result: the one that holds the response, or those of members. */
export function resultVariablesOf({ target, example }: Pick<Job, 'target' | 'example'>): string[] {
  const { resultVariable, reads } = target.call(example);
  return resultVariable === undefined ? reads.map(({ variable }) => variable) : [resultVariable];
}

/** Whether the SDK of a job has no class of its own for the error with which its call fails. */
export function isGeneric({ target, example, surface: { errorType } }: Job): boolean {
  return errorType !== undefined && errorType === target.call(example).errorType('');
}

/** What the name of a case says: how the call fails, who has changed the snippet, whether it runs in its complete program. */
interface NamedCase extends Pick<Job, 'failure' | 'reader'> {
  readonly complete: Job['complete'] | boolean;
}

/** What reports call the case of a job. */
export function caseOf({ failure, reader, complete }: NamedCase): string {
  if (complete !== undefined && complete !== false) return ['complete', failure?.id ?? []].flat().join(': ');
  return failure?.id ?? reader?.id ?? 'success';
}
