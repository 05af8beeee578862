import type { ProseRule } from './finding.ts';
import { proseOf, type PassageKind } from './passage.ts';

/** The form of a title, by what it is the title of. */
const FORMS: Readonly<Partial<Record<PassageKind, { readonly form: RegExp; readonly words: string }>>> = {
  'section title': { form: /^[A-Z][\w-]*ing\b/u, words: 'a gerund, as in "Creating a KMS key"' },
  'example title': { form: /^(?![\w-]*ing\b)[A-Z][\w-]*\b/u, words: 'an imperative, as in "Create a KMS key"' },
};

/** Words that are capitalized in the middle of a title. */
const CAPITALIZED = /^(?:[A-Z]{2,}s?|AWS|API|Region|Regions|[A-Z]\w*[A-Z]\w*)$/u;

/** Titles of one kind have one form; they are capitalized as sentences are. */
export const titles: ProseRule = (passages) =>
  passages.flatMap((passage) => {
    const { form, words } = FORMS[passage.kind] ?? {};
    if (!passage.kind.endsWith('title')) return [];
    const title = proseOf(passage.tree);
    const capitalized = title
      .split(' ')
      .slice(1)
      .filter((word) => /^[A-Z]/u.test(word) && !CAPITALIZED.test(word));
    return [
      ...(form === undefined || form.test(title)
        ? []
        : [{ passage, rule: 'title', found: JSON.stringify(title), remedy: `begin it with ${String(words)}` }]),
      ...capitalized.map((word) => ({
        passage,
        rule: 'title',
        found: `${JSON.stringify(word)} in ${JSON.stringify(title)}`,
        remedy: 'capitalize a title as a sentence: its first word, and names',
      })),
    ];
  });
