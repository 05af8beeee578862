import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Where a browser finds a site: nothing listens there, its requests are answered before they leave. */
export const ORIGIN = 'http://site.test';

/** The same as a server that the browser trusts. */
export const TRUSTED_ORIGIN = 'https://site.test';

/** A file of a site. */
export interface SiteFile {
  readonly body: Buffer;
  readonly contentType: string;
}

/** The file at a path of a site; undefined where there is none. */
export type ReadFile = (path: string) => SiteFile | undefined;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** Reads the files of a site that lies in a folder, as its server would. */
export function filesIn(folder: string): ReadFile {
  return (requested) => {
    const path = join(folder, requested);
    const found = [path, join(path, 'index.html'), `${path}.html`].find(
      (one) => statSync(one, { throwIfNoEntry: false })?.isFile() === true,
    );
    return found === undefined ? undefined : siteFile(found, readFileSync(found));
  };
}

/** A file of a site, as its server says what it is. */
export function siteFile(path: string, body: Buffer): SiteFile {
  return { body, contentType: CONTENT_TYPES[extname(path)] ?? 'application/octet-stream' };
}

/** A page in which a reader reads a site; nothing else can be reached. */
export interface Visit {
  readonly page: Page;
  /** What the browser complained of: errors on the console, and whatever was asked for and isn't there. */
  readonly complaints: string[];
  /** What was asked for and is there. */
  readonly loaded: { readonly address: string; readonly bytes: number }[];
}

/** Opens a page for a site. Its context is the reader's own, and closed by who opened it. */
export async function openVisit(browser: Browser, read: ReadFile, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const complaints: string[] = [];
  const loaded: Visit['loaded'] = [];
  await context.route(/^https?:/u, async (route) => {
    const address = route.request().url();
    const { origin, pathname } = new URL(address);
    const file = [ORIGIN, TRUSTED_ORIGIN].includes(origin) ? read(decodeURIComponent(pathname)) : undefined;
    if (file === undefined) {
      complaints.push(`nothing at ${address}`);
      await route.fulfill({ status: 404, body: '' });
    } else {
      loaded.push({ address, bytes: file.body.length });
      await route.fulfill(file);
    }
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  return { page, complaints, loaded };
}
