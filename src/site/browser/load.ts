import type { SiteData } from './data.ts';

declare global {
  interface Window {
    kmsExamples?: SiteData;
  }
}

/** What is being loaded, so that whoever wants the same waits for it. */
const loading = new Map<keyof SiteData, Promise<unknown>>();

/** Loads a script that hands data over. A page from a disk may load scripts, and nothing else. */
export async function load<Name extends keyof SiteData>(
  name: Name,
  address: string,
): Promise<SiteData[Name] | undefined> {
  if (window.kmsExamples?.[name] === undefined) {
    const loaded = loading.get(name) ?? run(address);
    loading.set(name, loaded);
    await loaded.finally(() => loading.delete(name));
  }
  return window.kmsExamples?.[name];
}

function run(address: string): Promise<unknown> {
  const script = document.createElement('script');
  script.src = address;
  return new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.head.append(script);
  }).finally(() => script.remove());
}

/** Has what scripts handed over be loaded again when it is wanted. */
export function forget(name: keyof SiteData): void {
  window.kmsExamples = { ...window.kmsExamples, [name]: undefined };
}

/** The address of a file of the site from this page. */
export function fromRoot(path: string): string {
  return `${document.documentElement.dataset.root ?? ''}${path}`;
}
