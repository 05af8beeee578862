import type { Failure } from '../../src/model/failure.ts';
import type { Reader } from '../../src/model/reader.ts';
import type { Shortfall } from '../verify/verdict.ts';
import type { Input, PublishedText, Specimen } from './specimen.ts';

/** In which way documentation breaks. */
export type Kind =
  | 'syntax'
  | 'client'
  | 'parameter'
  | 'operation'
  | 'key'
  | 'region'
  | 'policy'
  | 'result variable'
  | 'list'
  | 'swallowed error'
  | 'caught error'
  | 'not awaited'
  | 'second call'
  | 'printed text'
  | 'output'
  | 'complete program'
  | 'nothing ran';

/** What the message of a verdict must show: a pattern that it matches, or a text that it holds. */
export type Shows = RegExp | ((specimen: Specimen, input: Input | undefined) => RegExp | string);

/** The verdicts that fit a mutant, each with what its message must show. */
export type Fits = Partial<Record<Shortfall['verdict'], Shows>>;

interface AnyRow {
  /** Kebab-case. */
  readonly id: string;
  readonly kind: Kind;
  readonly fits: Fits;
  /**
   * Whether the snippet runs where its call fails, once or in each of the declared ways that end it: only there an error
   * can be swallowed. Or where it fails with the error that the snippet catches.
   */
  readonly fails?: 'once' | 'each' | 'caught';
  /** Whether it runs as a reader leaves it: only there a documented value can be noticed that stands elsewhere, too. */
  readonly isRead?: true;
}

/** A row of the table of mutants: one way to break any snippet, or undefined where it hasn't what would be changed. */
interface SnippetRow extends AnyRow {
  readonly change: (specimen: Specimen) => string | undefined;
}

/** A row that breaks a snippet once for every input member. */
interface MemberRow extends AnyRow {
  readonly changeMember: (specimen: Specimen, input: Input) => string | undefined;
}

/** A row that breaks the complete program with a snippet. */
interface CompleteRow extends AnyRow {
  readonly changeComplete: (specimen: Specimen) => string | undefined;
}

export type Row = SnippetRow | MemberRow | CompleteRow;

type WithoutName<One extends AnyRow> = Omit<One, 'id' | 'kind'>;

type RowOfKind = WithoutName<SnippetRow> | WithoutName<MemberRow> | WithoutName<CompleteRow>;

/** Rows of one kind, by their ids. */
export function rowsOf(kind: Kind, rows: Readonly<Record<string, RowOfKind>>): Row[] {
  return Object.entries(rows).map(([id, row]) => ({ id, kind, ...row }));
}

/** A snippet, or its complete program, broken in one way. */
export interface Mutant {
  /** The row's id, with the member's name where the row breaks members. */
  readonly id: string;
  readonly kind: Kind;
  readonly specimen: Specimen;
  /** The member that is broken, where it is one. */
  readonly input: Input | undefined;
  readonly text: string;
  /** What it was before. */
  readonly intact: PublishedText;
  /** How the call fails where the mutant runs; undefined where it succeeds. */
  readonly failure: Failure | undefined;
  /** The reader who leaves it as it runs; undefined where it runs as it is. */
  readonly reader: Reader | undefined;
  readonly fits: Fits;
  /** Why it must pass nonetheless. */
  readonly equivalent: string | undefined;
}
