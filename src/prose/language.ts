import dictionary from 'dictionary-en';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextRepeatedWords from 'retext-repeated-words';
import retextSpell from 'retext-spell';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { ProseFinding, ProseRule } from './finding.ts';
import type { Passage } from './passage.ts';
import { WORDS } from './words.ts';

const REMEDIES: Readonly<Record<string, string>> = {
  'retext-spell': 'spell it as American English does; a name or a term belongs in src/prose/words.ts',
  'retext-indefinite-article': 'use the article that its sound asks for',
  'retext-repeated-words': 'leave one of them out',
};

const language = unified()
  .use(retextSpell, { dictionary, personal: WORDS.join('\n') })
  .use(retextIndefiniteArticle)
  .use(retextRepeatedWords);

/** Words that are spelled otherwise in American English, wrong articles, and words that stand twice. */
export const spellingAndGrammar: ProseRule = async (passages) => (await Promise.all(passages.map(findingsIn))).flat();

async function findingsIn(passage: Passage): Promise<ProseFinding[]> {
  const file = new VFile(passage.markdown);
  await language.run(passage.sentences, file);
  return file.messages
    .filter(({ actual }) => !isName(actual))
    .map(({ reason, source = '' }) => ({
      passage,
      rule: source.replace('retext-', ''),
      found: reason,
      remedy: REMEDIES[source] ?? 'correct it',
    }));
}

/** Whether a word is a name: a service's, or one in code, such as a link's to a method. */
function isName(word: string | null | undefined): boolean {
  return /[a-z][A-Z]|[A-Z]{2}[a-z]{2}|_/u.test(word ?? '');
}
