/** The languages that an address can name, by their spellings in lower case: put in when the scripts are bundled. */
declare const LANGUAGES: Readonly<Record<string, string>>;

const KEY = 'kms-examples-language';

/** The language that the page's address names, or that was chosen last; undefined where there is none. */
export function chosenLanguage(): string | undefined {
  return languageIn(location.search) ?? kept() ?? undefined;
}

/** The language that is named behind the path of an address, in whichever of its spellings; undefined where it is none. */
export function languageIn(search: string): string | undefined {
  const named = new URLSearchParams(search).get('language')?.trim().toLowerCase() ?? '';
  return Object.hasOwn(LANGUAGES, named) ? LANGUAGES[named] : undefined;
}

/**
 * Keeps a choice for other pages, and has the address of this one name it.
 *
 * @param hash What the address then leads to; without it, what it leads to already.
 */
export function keepLanguage(language: string, hash?: string): void {
  // Where neither is allowed, as in some windows on files of a disk, the choice holds for this page.
  attempt(() => localStorage.setItem(KEY, language));
  const address = new URL(location.href);
  address.searchParams.set('language', language);
  if (hash !== undefined) address.hash = hash;
  attempt(() => history.replaceState(history.state, '', address));
}

function kept(): string | null {
  return attempt(() => localStorage.getItem(KEY)) ?? null;
}

function attempt<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
