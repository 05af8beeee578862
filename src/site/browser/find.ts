import type MiniSearch from 'minisearch';
import type { SearchResult } from 'minisearch';
import { stem, tolerantly, type SearchedPart } from './search-settings.ts';

/** A page or an example that a search has found. */
export interface Found {
  /** From the site's root; it names a language where the words stand in its code alone. */
  readonly address: string;
  readonly title: string;
  readonly place: string;
  /** The languages in whose code the words stand, where they stand nowhere else. */
  readonly languages: readonly string[];
  /** What of its prose, or of the errors that it can end with, has one of the words. */
  readonly excerpt: string;
}

/** How long an excerpt may be, in characters. */
const EXCERPT = 160;

/** Finds pages and examples, each once, the best first; words that are written wrongly where as they are they are nowhere. */
export function find(index: MiniSearch<SearchedPart>, words: string): Found[] {
  const exact = index.search(words);
  const results = exact.length > 0 ? exact : index.search(words, tolerantly);
  const groups = new Map<string, SearchResult[]>();
  for (const result of results) {
    const group = textOf(result, 'id').replace(/\?language=[\w-]+/u, '');
    groups.set(group, [...(groups.get(group) ?? []), result]);
  }
  return Array.from(groups.values(), foundOf);
}

/** What is found of parts of one page or example, the best first. */
function foundOf(parts: readonly SearchResult[]): Found {
  const whole = parts.find((part) => textOf(part, 'language') === '');
  const [best] = parts;
  const told = whole ?? best;
  return {
    address: textOf(told, 'id'),
    title: textOf(told, 'title'),
    place: textOf(told, 'place'),
    languages: whole === undefined ? parts.map((part) => textOf(part, 'language')).toSorted() : [],
    excerpt: whole === undefined ? '' : excerptOf(whole),
  };
}

function excerptOf(part: SearchResult): string {
  const isMeant = (text: string): boolean =>
    text.split(/[^\p{L}\p{N}]+/u).some((word) => part.terms.some((term) => (stem(word) ?? '').startsWith(term)));
  const inTitle = Object.values(part.match).some((fields) => fields.includes('title'));
  const errors = textOf(part, 'errors')
    .split(' ')
    .filter((error) => error !== '' && isMeant(error));
  if (errors.length > 0 && !inTitle) return `Can end with ${errors.join(', ')}`;
  const sentences = textOf(part, 'prose').split(/(?<=[.!?])\s+/u);
  const sentence = sentences.find(isMeant) ?? sentences[0] ?? '';
  return sentence.length > EXCERPT ? `${sentence.slice(0, EXCERPT - 1)}…` : sentence;
}

function textOf(result: SearchResult | undefined, name: keyof SearchedPart): string {
  return String(result?.[name] ?? '');
}
