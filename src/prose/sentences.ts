import type { Sentence } from 'nlcst';
import { toString } from 'nlcst-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { ProseFinding, ProseRule } from './finding.ts';
import { placeOf, type Passage } from './passage.ts';

/** Sentences that are longer, in words, are hard to follow. */
const LONGEST = 40;

/** Shorter ones, in words, may well stand twice: "It returns nothing." */
const SHORTEST_OF_ITS_OWN = 6;

/** The sentences of a passage, each with how many words it has. */
function sentencesOf({ sentences: tree }: Passage): { readonly text: string; readonly words: number }[] {
  const sentences: { text: string; words: number }[] = [];
  visit(tree, 'SentenceNode', (sentence: Sentence) => {
    const words = sentence.children.filter(({ type }) => type === 'WordNode' || type === 'SourceNode').length;
    sentences.push({ text: toString(sentence).replaceAll(/\s+/gu, ' ').trim(), words });
    return SKIP;
  });
  return sentences;
}

/** A sentence that stands in the prose of two places: it belongs in one, to which the other can link. */
export const repetition: ProseRule = (passages) => {
  const first = new Map<string, Passage>();
  return passages
    .filter(({ kind }) => kind === 'prose')
    .flatMap((passage) =>
      sentencesOf(passage).flatMap(({ text, words }): ProseFinding[] => {
        const before = first.get(text);
        if (before === undefined) first.set(text, passage);
        return before === undefined || words < SHORTEST_OF_ITS_OWN
          ? []
          : [
              {
                passage,
                rule: 'repetition',
                found: `${JSON.stringify(text)}, which also stands in ${placeOf(before)}`,
                remedy: 'say it once, and link to it; or say what is special here',
              },
            ];
      }),
    );
};

/** A sentence that is too long. */
export const length: ProseRule = (passages) =>
  passages.flatMap((passage) =>
    sentencesOf(passage)
      .filter(({ words }) => words > LONGEST)
      .map(({ text, words }) => ({
        passage,
        rule: 'length',
        found: `${String(words)} words: ${JSON.stringify(text)}`,
        remedy: `make two of it: ${String(LONGEST)} words are much already`,
      })),
  );
