import type { ExampleData } from './data.ts';
import { load } from './load.ts';

/** Makes the links to the evidence open it beside the code. */
export function startEvidence(): void {
  prepareEvidence();
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button[data-open-evidence]') : null;
    if (button !== null) toggle(button, button.getAttribute('aria-expanded') !== 'true');
  });
  document.addEventListener('change', (event) => {
    const choice = event.target instanceof Element ? event.target.closest('[data-circumstances]') : null;
    const example = choice?.closest('[data-example]');
    if (example) void show(example);
  });
}

/** Puts buttons in the place of links to the evidence. */
export function prepareEvidence(): void {
  for (const link of document.querySelectorAll<HTMLElement>('a[data-open-evidence]')) {
    // Where nothing is on record there is nothing to open: the link's page says so.
    if (!link.closest('[data-example]')?.querySelector('[data-evidence]')) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = link.className;
    button.textContent = link.textContent;
    button.dataset.openEvidence = '';
    button.setAttribute('aria-expanded', 'false');
    link.replaceWith(button);
  }
}

/** The examples whose evidence is open, with the circumstances that are chosen there. */
export function openedEvidence(): ReadonlyMap<string, string> {
  return new Map(
    [...document.querySelectorAll<HTMLElement>('[data-example]')].flatMap((example): [string, string][] => {
      const circumstances = circumstancesIn(example);
      return circumstances === undefined ? [] : [[example.dataset.example ?? '', circumstances]];
    }),
  );
}

/** Opens the evidence of an example, in some circumstances where it has them. */
export function openEvidence(name: string, circumstances: string): void {
  const examples = [...document.querySelectorAll<HTMLElement>('[data-example]')];
  const example = examples.find(({ dataset }) => dataset.example === name);
  const choice = example?.querySelector<HTMLSelectElement>('[data-circumstances]');
  const button = example?.querySelector('button[data-open-evidence]');
  if (!choice || !button) return;
  if ([...choice.options].some(({ value }) => value === circumstances)) choice.value = circumstances;
  toggle(button, true);
}

function toggle(button: Element, isOpen: boolean): void {
  const example = button.closest('[data-example]');
  const evidence = example?.querySelector<HTMLElement>('[data-evidence]');
  if (!example || !evidence) return;
  evidence.hidden = !isOpen;
  button.setAttribute('aria-expanded', String(isOpen));
  void show(example);
}

/** The circumstances that are chosen where the evidence of an example is open. */
function circumstancesIn(example: Element): string | undefined {
  return example.querySelector<HTMLSelectElement>('[data-evidence]:not([hidden]) [data-circumstances]')?.value;
}

/** What the page loads of the example in which an element is. */
export function dataOf(element: Element): Promise<ExampleData | undefined> {
  const { example = '', script = '' } = element.closest<HTMLElement>('[data-example]')?.dataset ?? {};
  return load(`example/${example}`, script);
}

/** Shows what runs saw in the circumstances that are chosen, and under each snippet what came of it. */
async function show(example: Element): Promise<void> {
  const data = circumstancesIn(example) === undefined ? undefined : await dataOf(example);
  // Something else may have been chosen while it was loaded.
  const circumstances = circumstancesIn(example);
  const found = circumstances === undefined ? undefined : data?.cases[circumstances];
  const account = example.querySelector('[data-account]');
  if (account !== null) account.innerHTML = found?.account ?? '';
  for (const panel of example.querySelectorAll<HTMLElement>('[role="tabpanel"]')) {
    const outcome = panel.querySelector('[data-outcome]');
    if (outcome !== null) outcome.innerHTML = found?.outcomes[panel.dataset.language ?? ''] ?? '';
  }
}
