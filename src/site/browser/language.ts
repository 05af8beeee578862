const KEY = 'kms-examples-language';

/** The language that the page's address names, or that was chosen last; undefined where there is none. */
export function chosenLanguage(): string | undefined {
  return new URLSearchParams(location.search).get('language') ?? kept() ?? undefined;
}

/** Keeps a choice for other pages, and has the address of this one name it. */
export function keepLanguage(language: string): void {
  // Where neither is allowed, as in some windows on files of a disk, the choice holds for this page.
  attempt(() => localStorage.setItem(KEY, language));
  const address = new URL(location.href);
  address.searchParams.set('language', language);
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
