import MiniSearch from 'minisearch';
import { find, type Found } from './find.ts';
import { fromRoot, load } from './load.ts';
import { searchSettings, type SearchedPart } from './search-settings.ts';

const MOST_RESULTS = 12;

/** Makes the button, and the key `/`, open the search. */
export function startSearch(): void {
  let search: Search | undefined;
  const open = (): void => {
    search ??= new Search();
    search.open();
  };
  document.querySelector('[data-search]')?.addEventListener('click', open);
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    open();
  });
}

/** The dialog in which a reader searches the edition. */
class Search {
  readonly #dialog = document.createElement('dialog');
  readonly #field = document.createElement('input');
  readonly #status = document.createElement('p');
  readonly #results = document.createElement('ul');
  readonly #index = loadIndex();

  constructor() {
    this.#dialog.className = 'search';
    this.#dialog.setAttribute('aria-label', 'Search');
    this.#field.type = 'search';
    this.#field.placeholder = 'Titles, prose, operations, errors and code';
    this.#field.setAttribute('aria-label', 'Search for');
    this.#status.setAttribute('role', 'status');
    this.#dialog.append(this.#field, this.#status, this.#results);
    document.body.append(this.#dialog);
    this.#field.addEventListener('input', () => void this.#find());
    this.#dialog.addEventListener('keydown', (event) => this.#move(event));
    this.#dialog.addEventListener('click', (event) => {
      // On what is around it, and on a result, which may be on the same page.
      const isLink = event.target instanceof Element && event.target.closest('a') !== null;
      if (event.target === this.#dialog || isLink) this.#dialog.close();
    });
  }

  open(): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#field.select();
  }

  async #find(): Promise<void> {
    const words = this.#field.value.trim();
    const index = await this.#index;
    if (words !== this.#field.value.trim()) return;
    const found = words === '' || index === undefined ? [] : find(index, words);
    const shown = found.slice(0, MOST_RESULTS);
    this.#results.replaceChildren(...shown.map(resultItem));
    this.#status.textContent = words === '' ? '' : statusOf(found.length);
  }

  /** Arrows lead through the results, the enter key to the first, and escape out: not only out of the field's words. */
  #move(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#dialog.close();
    }
    const links = [...this.#results.querySelectorAll('a')];
    const at = links.findIndex((link) => link === document.activeElement);
    if (event.key === 'Enter' && at === -1) links[0]?.click();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const next = at + (event.key === 'ArrowDown' ? 1 : -1);
    (links[Math.min(next, links.length - 1)] ?? this.#field).focus();
  }
}

async function loadIndex(): Promise<MiniSearch<SearchedPart> | undefined> {
  const { edition = '' } = document.documentElement.dataset;
  const index = await load(`search-${edition}`, fromRoot(`assets/search-${edition}.js`));
  return index === undefined ? undefined : MiniSearch.loadJS(index, searchSettings);
}

function statusOf(count: number): string {
  if (count === 0) return 'Nothing found';
  return count > MOST_RESULTS ? `The first ${String(MOST_RESULTS)} of ${String(count)}` : `${String(count)} found`;
}

function resultItem({ address, title, place, languages, excerpt }: Found): HTMLElement {
  const [item, link] = [document.createElement('li'), document.createElement('a')];
  link.href = fromRoot(address);
  link.append(title, ' ', small(languages.length === 0 ? place : `${place}, in ${languages.join(', ')}`));
  if (excerpt !== '') link.append(' ', small(excerpt));
  item.append(link);
  return item;
}

function small(text: string): HTMLElement {
  const made = document.createElement('small');
  made.textContent = text;
  return made;
}
