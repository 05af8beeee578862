import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page as BrowserPage } from 'playwright-core';
import escapeStringRegexp from 'escape-string-regexp';
import { z } from 'zod';
import { openVisit, ORIGIN } from '../browser/visit.ts';
import type { Site } from './site.ts';
import type { Stack } from './stacks.ts';

/** Tab groups: the labels that can be chosen, and the code in each panel that is seen. */
const shownSchema = z.array(z.object({ labels: z.array(z.string()), code: z.array(z.string()) }));

/** Runs in the page. */
const SHOWN = readFileSync(new URL('shown.js', import.meta.url), 'utf8').replace(/;\s*$/u, '');

/** A browser that reads a site; nothing else can be reached. */
export class Reader {
  readonly #stack: Stack;
  readonly #page: BrowserPage;
  /** What the browser complained of: errors on the console, and whatever was asked for and isn't there. */
  readonly complaints: string[];

  private constructor(stack: Stack, page: BrowserPage, complaints: string[]) {
    this.#stack = stack;
    this.#page = page;
    this.complaints = complaints;
  }

  static async open(stack: Stack, site: Site, browser: Browser): Promise<Reader> {
    const { page, complaints } = await openVisit(browser, (path) => site.read(path));
    return new Reader(stack, page, complaints);
  }

  /** Opens a page as a reader does who follows a link to it. */
  async visit(file: string, query = ''): Promise<void> {
    await this.#page.goto(`${ORIGIN}${this.#stack.address(file)}${query}`);
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  /** Chooses a language in one of the tab groups, as a reader does. */
  async choose(group: number, label: string): Promise<void> {
    await this.#tab(group, label).click();
  }

  /** Chooses a language in the first tab group at once, wherever the page is scrolled to. */
  async switchTo(label: string): Promise<void> {
    await this.#tab(0, label).dispatchEvent('click');
  }

  /** What all tab groups show now. */
  async shown(): Promise<z.infer<typeof shownSchema>> {
    const { group, tab, panel, code } = this.#stack;
    return shownSchema.parse(await this.#page.evaluate(`(${SHOWN})(${JSON.stringify({ group, tab, panel, code })})`));
  }

  /** The paragraphs of the page, as they are read. */
  async paragraphs(): Promise<string[]> {
    const texts = await this.#page.locator('p').allTextContents();
    return texts.map((text) => text.replaceAll(/\s+/gu, ' ').trim());
  }

  /** The page's own heading. */
  async heading(): Promise<string> {
    return (await this.#page.locator('h1').allTextContents()).join(' ');
  }

  /** Where the links of the page lead, and the ids that links can lead to. */
  async links(): Promise<{ readonly addresses: readonly string[]; readonly ids: readonly string[] }> {
    const [addresses, ids] = await Promise.all([
      this.#page.evaluate<string[]>('Array.from(document.links, (link) => link.href)'),
      this.#page.evaluate<string[]>(
        'Array.from(document.querySelectorAll("[id], a[name]"), (one) => one.id || one.name)',
      ),
    ]);
    return { addresses, ids };
  }

  async close(): Promise<void> {
    await this.#page.context().close();
  }

  #tab(group: number, label: string): Locator {
    const { group: groups, tab } = this.#stack;
    const text = new RegExp(`^\\s*${escapeStringRegexp(label)}\\s*$`, 'u');
    return this.#page.locator(groups).nth(group).locator(tab).filter({ hasText: text });
  }
}
