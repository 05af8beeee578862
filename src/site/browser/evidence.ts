import type { ExampleData } from './data.ts';
import { load } from './load.ts';

/** Makes the links to the evidence open it beside the code. */
export function startEvidence(): void {
  for (const link of document.querySelectorAll<HTMLElement>('[data-open-evidence]')) {
    const example = link.closest('[data-example]');
    const evidence = example?.querySelector<HTMLElement>('[data-evidence]');
    const choice = evidence?.querySelector<HTMLSelectElement>('[data-circumstances]');
    if (!example || !evidence || !choice) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = link.className;
    button.textContent = link.textContent;
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', () => {
      const isOpen = evidence.hidden;
      evidence.hidden = !isOpen;
      button.setAttribute('aria-expanded', String(isOpen));
      void show(example, isOpen ? choice.value : undefined);
    });
    choice.addEventListener('change', () => void show(example, choice.value));
    link.replaceWith(button);
  }
}

/** What the page loads of the example in which an element is. */
export function dataOf(element: Element): Promise<ExampleData | undefined> {
  const { example = '', script = '' } = element.closest<HTMLElement>('[data-example]')?.dataset ?? {};
  return load(`example/${example}`, script);
}

/** Shows what runs saw in some circumstances, and under each snippet what came of it; without any, nothing. */
async function show(example: Element, circumstances: string | undefined): Promise<void> {
  const found = circumstances === undefined ? undefined : (await dataOf(example))?.cases[circumstances];
  const account = example.querySelector('[data-account]');
  if (account !== null) account.innerHTML = found?.account ?? '';
  for (const panel of example.querySelectorAll<HTMLElement>('[role="tabpanel"]')) {
    const outcome = panel.querySelector('[data-outcome]');
    if (outcome !== null) outcome.innerHTML = found?.outcomes[panel.dataset.language ?? ''] ?? '';
  }
}
