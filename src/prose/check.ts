import type { WrittenPage } from '../formats/format.ts';
import type { ProseFinding, ProseRule } from './finding.ts';
import { spellingAndGrammar } from './language.ts';
import { linksAmong } from './links.ts';
import { passagesOf } from './passage.ts';
import { length, repetition } from './sentences.ts';
import { terms } from './terms.ts';
import { titles } from './titles.ts';

/** What is wrong with the prose of an edition's pages, in their order for each rule. */
export async function proseFindings(pages: readonly WrittenPage[]): Promise<ProseFinding[]> {
  const passages = pages.flatMap(passagesOf);
  const rules: readonly ProseRule[] = [spellingAndGrammar, terms, titles, repetition, length, linksAmong(pages)];
  const found: ProseFinding[] = [];
  for (const rule of rules) found.push(...(await rule(passages)));
  return found;
}
