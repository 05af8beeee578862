import { openEvidence, openedEvidence, prepareEvidence } from './evidence.ts';
import { chosenLanguage } from './language.ts';
import { forget } from './load.ts';
import { showLanguage } from './tabs.ts';

/*
 * Has the page show what it is by now, without loading anew: what has changed of it is replaced; the scroll, the chosen
 * language and the evidence that is open stay.
 */

/** What the server said last that the page is. What a reader has changed since, such as a tab, is none of it. */
let known: Document | undefined;

const events = new EventSource(new URL(`/events?page=${encodeURIComponent(location.pathname)}`, location.href));
events.addEventListener('changed', () => void refresh());
// What was told while nobody listened.
events.addEventListener('open', () => void refresh());

async function refresh(): Promise<void> {
  const response = await fetch(location.href);
  const now = new DOMParser().parseFromString(await response.text(), 'text/html');
  const [shown, wanted] = [document.querySelector('main'), now.querySelector('main')];
  if (!response.ok || shown === null || wanted === null) return;
  const isKnown = known !== undefined || versionOf(document) === versionOf(now);
  const before = known?.querySelector('main');
  known = now;
  if (before === undefined && isKnown) return;
  document.title = now.title;
  keepingPlace(() => replaceChanged(shown, before ?? null, wanted));
}

function versionOf(page: Document): string | undefined {
  return page.documentElement.dataset.version;
}

/** Replaces those parts of an element that the server tells otherwise than before; all where there are others. */
function replaceChanged(shown: Element, before: Element | null, wanted: Element): void {
  const [own, old, parts] = [[...shown.children], [...(before?.children ?? [])], [...wanted.children]];
  const isAlike = own.length === parts.length && old.length === parts.length;
  const evidence = openedEvidence();
  if (isAlike) {
    for (const [index, part] of parts.entries()) {
      if (old[index]?.outerHTML !== part.outerHTML) own[index]?.replaceWith(document.importNode(part, true));
    }
  } else shown.replaceChildren(...parts.map((part) => document.importNode(part, true)));
  prepareEvidence();
  showLanguage(chosenLanguage());
  for (const [example, circumstances] of evidence) {
    forget(`example/${example}`);
    openEvidence(example, circumstances);
  }
}

/** Has the example that is being read stay where it is. */
function keepingPlace(act: () => void): void {
  // Of two that are seen, the one that takes more of the window's upper half.
  const isRead = (one: Element): boolean => one.getBoundingClientRect().bottom > innerHeight / 4;
  const read = [...document.querySelectorAll<HTMLElement>('[data-example]')].find(isRead);
  const topOf = (): number | undefined =>
    [...document.querySelectorAll<HTMLElement>('[data-example]')]
      .find((one) => one.dataset.example === read?.dataset.example)
      ?.getBoundingClientRect().top;
  const before = topOf();
  act();
  const after = topOf();
  if (before !== undefined && after !== undefined) scrollBy({ top: after - before, behavior: 'instant' });
}
