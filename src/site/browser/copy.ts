import { dataOf } from './evidence.ts';

/** What a button copies, by its name. */
const COPIED: Readonly<Record<string, (button: Element) => Promise<string | undefined>>> = {
  snippet: (button) => Promise.resolve(textOf(button.closest('.code'), '[data-code]')),
  command: (button) => Promise.resolve(textOf(button.parentElement, '[data-command]')),
  program: async (button) => {
    const language = button.closest<HTMLElement>('[data-language]')?.dataset.language ?? '';
    return (await dataOf(button))?.programs[language];
  },
};

/** How long a button says that it has copied. */
const SAID_MS = 2000;

/** Makes the buttons copy. */
export function startCopying(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
    if (button !== null) void copyFor(button);
  });
}

async function copyFor(button: HTMLElement): Promise<void> {
  const text = await COPIED[button.dataset.copy ?? '']?.(button).catch(() => undefined);
  const isCopied = text !== undefined && (await copy(text));
  const says = button.dataset.says ?? button.textContent;
  button.dataset.says = says;
  button.textContent = isCopied ? 'Copied' : "Can't copy";
  setTimeout(() => (button.textContent = says), SAID_MS);
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text);
  }
}

/** Browsers give a clipboard only to pages that come from a server they trust. */
function copyFromField(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is nothing else for such pages
  const isCopied = document.execCommand('copy');
  field.remove();
  return isCopied;
}

function textOf(within: Element | null, selector: string): string | undefined {
  return within?.querySelector(selector)?.textContent;
}
