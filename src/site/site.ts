import type { Json } from '../model/value.ts';
import type { Edition, Target } from '../languages/target.ts';
import type { WrittenPage } from '../formats/format.ts';

/** What the site shows, as far as somebody asks for it. */
export interface Site {
  /** One of each edition. */
  readonly chapters: readonly SiteChapter[];
  readonly basis: ProofBasis;
  /** All operations of the KMS API. */
  readonly operations: readonly string[];
  /** What the last run of `verify` here came to; undefined where none is known. */
  readonly lastRun: LastRun | undefined;
  /** What keeps declarations and templates, as they are written now, from being shown. */
  readonly problems: readonly Problem[];
}

/** What is wrong with a declaration or a template: as far as it is known, of which page, example or target. */
export interface Problem {
  readonly page?: string | undefined;
  readonly example?: string | undefined;
  readonly target?: string | undefined;
  readonly text: string;
}

/** An edition of the chapter, with its proof. */
export interface SiteChapter {
  readonly edition: Edition;
  readonly pages: readonly WrittenPage[];
  /** The texts of snippets, complete programs and what builds these, by their paths. */
  readonly code: ReadonlyMap<string, string>;
  /** How the snippet stands whose file has a path in the chapter. */
  readonly proofOf: (path: string) => SnippetProof;
  /** In which circumstances the snippets of an example ran, by the example's id. */
  readonly circumstancesOf: (example: string) => readonly Circumstances[];
}

/** How a snippet stands to what is on record of it. */
export interface SnippetProof {
  readonly standing: Standing;
  /** What came of each way to break it; undefined where that isn't known of its bytes. */
  readonly mutants: readonly SnippetMutant[] | undefined;
}

export type Standing =
  | { readonly state: 'proven' }
  /** It has passed here as it is, and isn't on record yet. */
  | { readonly state: 'passed' }
  /** So many of its runs have passed by now. */
  | { readonly state: 'running'; readonly passed: number; readonly runs: number }
  /** It was proven once, and something has changed since that its verdict rests on; or no run of it is known. */
  | { readonly state: 'stale' | 'never run'; readonly reasons: readonly string[] }
  | { readonly state: 'failed'; readonly findings: readonly Finding[] };

/** What a run fell short of. */
export interface Finding {
  readonly example: string;
  readonly language: string;
  readonly circumstances: string;
  readonly verdict: string;
  /** What was expected, what came and what to do. */
  readonly reason: string;
}

/** One way to break a snippet, and what came of it. */
export interface SnippetMutant {
  readonly kind: string;
  /** Lines and columns count from 1. */
  readonly line: number;
  readonly column: number;
  readonly replacement: string;
  readonly outcome: 'noticed' | 'missed' | 'equivalent' | 'not run';
  readonly reason: string | undefined;
}

/** A case in which the snippets of an example ran: the world, and whose values stand in them. */
export interface Circumstances {
  /** The case's name. */
  readonly id: string;
  /** What runs saw alike, that of most of them first: one, or a language differs. */
  readonly accounts: readonly Account[];
  /** What each language did, by the ids of the targets. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

/** What runs saw alike, in documented values. */
export interface Account {
  readonly targets: readonly string[];
  readonly calls: readonly SeenCall[];
  /** Where in the result samples stand for what AWS KMS makes up. */
  readonly madeUp?: readonly string[];
  readonly changes: readonly SeenChange[];
}

interface SeenCall {
  readonly operation: string;
  readonly region: string;
  readonly input: Json;
  readonly requests?: number | undefined;
  readonly status: number;
  readonly output: Json;
}

interface SeenChange {
  readonly of: 'key' | 'grant' | 'alias';
  readonly name: string;
  readonly key?: string | undefined;
  readonly member?: string | undefined;
  readonly before?: Json | undefined;
  readonly after?: Json | undefined;
}

/** How a language told of what came of its call. */
export interface Outcome {
  readonly error?: { readonly type: string; readonly code: string; readonly message: string };
  readonly printed?: string;
}

/** In what the runs on record ran. */
export interface ProofBasis {
  /** The day on which something was last put on record, such as `2026-11-24`; undefined without a record. */
  readonly date: string | undefined;
  readonly emulator: string;
  /** By the ids of the targets. */
  readonly toolchains: ReadonlyMap<string, { readonly runtime: string; readonly sdk: string }>;
  /** The operations that the emulator doesn't have. */
  readonly lacking: readonly string[];
}

/** The runs of a verification. */
export interface LastRun {
  readonly total: number;
  readonly passed: number;
  readonly findings: readonly Finding[];
}

/** What editions are called. */
export const EDITION_TITLES: Readonly<Record<Edition, string>> = {
  current: 'Current SDKs',
  classic: 'Classic SDKs',
};

/** The title of a target, with what tells it from another one of the same title. */
export function targetName({ title, id }: Pick<Target, 'title' | 'id'>): string {
  return id.endsWith('-classic') ? `${title}, classic` : title;
}
