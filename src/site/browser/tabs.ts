import { chosenLanguage, keepLanguage, languageIn } from './language.ts';

/** Makes every tab group show the chosen language, and a choice in one of them hold for all. */
export function startTabs(): void {
  document.addEventListener('click', (event) => {
    const tab = tabOf(event);
    if (tab !== null) choose(tab);
  });
  document.addEventListener('keydown', (event) => {
    const tab = neighbour(tabOf(event)?.closest('[role="tablist"]'), event.key);
    if (tab === undefined) return;
    event.preventDefault();
    choose(tab);
    tab.focus();
  });
  addEventListener('hashchange', showNamed);
  showNamed();
}

/** Takes what the address names, as a tab or as a language, for a choice, and shows the language that is chosen. */
function showNamed(): void {
  const named = languageOfPanel(location.hash.slice(1)) ?? languageIn(location.search);
  if (named !== undefined) keepLanguage(named);
  showLanguage(named ?? chosenLanguage());
}

/** The language of the tab whose content has an id. */
function languageOfPanel(id: string): string | undefined {
  return document.getElementById(id)?.closest<HTMLElement>('[role="tabpanel"]')?.dataset.language;
}

function tabOf({ target }: Event): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[role="tab"]') : null;
}

/** Shows a language in every group that has it; of the others, what they show stays. */
export function showLanguage(language: string | undefined): void {
  for (const group of document.querySelectorAll('[data-tabs]')) {
    const tabs = [...group.querySelectorAll<HTMLElement>('[role="tab"]')];
    const chosen = tabs.find((tab) => tab.dataset.language === language) ?? tabs.find(isSelected) ?? tabs[0];
    for (const tab of tabs) {
      tab.setAttribute('aria-selected', String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
    }
    for (const panel of group.querySelectorAll<HTMLElement>('[role="tabpanel"]')) {
      panel.toggleAttribute('data-shown', panel.dataset.language === chosen?.dataset.language);
    }
  }
}

function choose(tab: HTMLElement): void {
  const { language } = tab.dataset;
  if (language === undefined) return;
  const id = location.hash.slice(1);
  const named = languageOfPanel(id);
  // An address that names a tab names the one that is chosen in its place.
  keepLanguage(language, named === undefined ? undefined : `${id.slice(0, -named.length)}${language}`);
  showLanguage(language);
}

function isSelected(tab: HTMLElement): boolean {
  return tab.getAttribute('aria-selected') === 'true';
}

/** The tab to which a key leads from the selected one. */
function neighbour(list: Element | null | undefined, key: string): HTMLElement | undefined {
  const tabs = [...(list?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
  const at = tabs.findIndex(isSelected);
  const leads: Readonly<Record<string, number>> = {
    ArrowRight: (at + 1) % tabs.length,
    ArrowLeft: (at - 1 + tabs.length) % tabs.length,
    Home: 0,
    End: tabs.length - 1,
  };
  return tabs[leads[key] ?? -1];
}
