import type { SiteData } from './data.ts';

declare global {
  interface Window {
    kmsExamples?: SiteData;
  }
}

/** Loads a script that hands data over. A page from a disk may load scripts, and nothing else. */
export async function load<Name extends keyof SiteData>(
  name: Name,
  address: string,
): Promise<SiteData[Name] | undefined> {
  if (window.kmsExamples?.[name] === undefined) {
    const script = document.createElement('script');
    script.src = address;
    await new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', reject);
      document.head.append(script);
    });
    script.remove();
  }
  return window.kmsExamples?.[name];
}

/** Has what scripts handed over be loaded again when it is wanted. */
export function forget(name: keyof SiteData): void {
  window.kmsExamples = { ...window.kmsExamples, [name]: undefined };
}

/** The address of a file of the site from this page. */
export function fromRoot(path: string): string {
  return `${document.documentElement.dataset.root ?? ''}${path}`;
}
