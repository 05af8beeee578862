import type { AsPlainObject } from 'minisearch';
import type { PublishedCodes } from './ours/published-code.ts';

/** What a page of the chapter loads of an example when a reader asks for it. */
export interface ExampleData {
  /** By the circumstances' names in addresses. */
  readonly cases: Readonly<Record<string, CaseData>>;
  /** The complete programs, by languages. */
  readonly programs: Readonly<Record<string, string>>;
}

/** What runs saw in some circumstances, as HTML. */
export interface CaseData {
  readonly account: string;
  /** What came of it, by languages. */
  readonly outcomes: Readonly<Record<string, string>>;
}

/** What scripts of the site hand over. */
export interface SiteData {
  'published-code'?: PublishedCodes;
  [index: `search-${string}`]: AsPlainObject | undefined;
  [example: `example/${string}`]: ExampleData | undefined;
}
