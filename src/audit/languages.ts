import { uniqBy } from 'es-toolkit';
import type { Dialect } from '../languages/dialect.ts';
import { targets } from '../languages/targets.ts';
import { withoutComments } from './without-comments.ts';

/** A language that pages show, whatever its SDK generation. */
export interface Language extends Dialect {
  /** The title of its targets, e.g. `C#`. */
  readonly title: string;
}

/** The languages of the chapter. The targets of one title are read alike. */
export const languages: readonly Language[] = uniqBy(targets, ({ title }) => title).map(({ title, dialect }) => ({
  title,
  ...dialect,
}));

/** What titles have before a language's name: icons, marks, and words that name its SDK or lead up to it. */
const BEFORE =
  /^(?:(?:the\s+)?(?:aws\s+)?(?:sdk|tools)\s+for\s+(?:the\s+)?|(?:in|using|with|for)\s+|example\s+(?:in|for|using)\s+)/iu;

/** The language that a tab's title, or its heading, names; undefined where it names none of the chapter's. */
export function languageTitled(title: string): Language | undefined {
  const plain = title
    .replaceAll(/<[^>]*>|:[\w-]+:|!?\[[^\]]*\]\([^)]*\)|\p{Extended_Pictographic}\u{fe0f}?/gu, ' ')
    .replaceAll(/[*_`\\]/gu, '')
    .trim()
    .replace(BEFORE, '');
  return languages.find(({ titled }) => titled.test(plain));
}

/** The language that a fence's tag, or a tab's value, stands for. */
export function languageTagged(tag: string): Language | undefined {
  const plain = tag.trim().toLowerCase();
  return languages.find(({ tags, typed }) => tags.includes(plain) || typed?.tags.includes(plain) === true);
}

/** Whether a tag is that of a language with types, which the language that runs has not; without one, whether a title is. */
export function isTyped({ typed }: Language, tag: string, title = ''): boolean {
  if (typed === undefined) return false;
  const named = tag.trim().toLowerCase();
  return named === '' ? title.toLowerCase().includes(typed.title.toLowerCase()) : typed.tags.includes(named);
}

/** What a tab is called of which only the tag tells the language. */
export function titleTagged(tag: string, language: Language): string {
  return isTyped(language, tag) ? (language.typed?.title ?? language.title) : language.title;
}

/**
 * The other language that code shows which stands for one: what only that language has is in it, and nothing that only the
 * code's own has. Undefined where that can't be told of one language alone.
 */
export function otherLanguageShown(language: Language, code: string): Language | undefined {
  const bare = withoutComments(language, code);
  if (language.told.test(bare)) return undefined;
  const [other, ...more] = languages.filter(({ told }) => told.test(bare));
  return more.length === 0 ? other : undefined;
}
