import { uniqBy } from 'es-toolkit';
import type { Dialect } from '../languages/dialect.ts';
import { targets } from '../languages/targets.ts';

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

/** The language that a tab's title, or its heading, names; undefined where it names none of the chapter's. */
export function languageTitled(title: string): Language | undefined {
  return languages.find(({ titled }) => titled.test(title.trim()));
}

/** The language that a fence's tag, or a tab's value, stands for. */
export function languageTagged(tag: string): Language | undefined {
  return languages.find(({ tags }) => tags.includes(tag.trim().toLowerCase()));
}
