import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFolder } from '../../cli/folder.ts';
import { ORIGIN } from '../browser/visit.ts';
import { WIDTHS } from './pictures.ts';
import { ask, type WrittenSite } from './written-site.ts';

/** What a page may weigh with all that it loads at once, in bytes. */
const HEAVIEST = 300_000;

/** A page that says all at once, one with little, and such as hold much. */
const BESIDES = [
  'index.html',
  'ours.html',
  'current/key-policies/put-key-policy.html',
  'classic/grants/list-grants.html',
  'current/client/create-client.html',
];

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** What is read of each page. */
interface Surveyed {
  readonly path: string;
  readonly addresses: readonly string[];
  readonly ids: readonly string[];
  readonly references: readonly string[];
  readonly neighbours: readonly string[];
  readonly editions: readonly string[];
  readonly policy: string;
  readonly overhang: number;
  readonly unreached: readonly string[];
  readonly bytes: number;
}

/** What holds for all pages, in whatever window, in light and in dark, with scripts and without. */
export function testQuality(site: () => WrittenSite): void {
  describe('every page', () => {
    let surveyed: readonly Surveyed[];
    let complaints: readonly string[];

    beforeAll(async () => {
      await site().visit(
        async (visit) => {
          const all: Surveyed[] = [];
          for (const path of site().paths) {
            visit.loaded.length = 0;
            await visit.page.goto(`${ORIGIN}/${path}`);
            const bytes = visit.loaded.reduce((sum, file) => sum + file.bytes, 0);
            all.push({ path, bytes, ...(await ask<Omit<Surveyed, 'path' | 'bytes'>>(visit.page, 'survey')) });
          }
          [surveyed, complaints] = [all, visit.complaints];
        },
        { viewport: { width: WIDTHS[0]!, height: 800 } },
      );
    });

    test('asks for its own files alone, and has the browser complain of nothing', () => {
      expect(complaints).toEqual([]);
      for (const { path, policy } of surveyed) expect(policy, path).toBe(POLICY);
    });

    test('weighs little', () => {
      expect(surveyed.length).toBeGreaterThan(90);
      expect(surveyed.filter(({ bytes }) => bytes > HEAVIEST || bytes < 10_000)).toEqual([]);
      // And so does what a page loads when it is asked for.
      const loadedLater = [...readFolder(site().folder)].filter(([path]) => path.endsWith('.js'));
      expect(loadedLater.filter(([, text]) => Buffer.byteLength(text) > HEAVIEST).map(([path]) => path)).toEqual([]);
    });

    test('is as wide as its window', () => {
      expect(surveyed.filter(({ overhang }) => overhang !== 0).map(({ path }) => path)).toEqual([]);
    });

    test('has each id once, and no dead link', () => {
      const idsOf = new Map(surveyed.map(({ path, ids }) => [`/${path}`, new Set(ids)]));
      const isAlive = (address: string): boolean => {
        const { origin, pathname, hash } = new URL(address);
        if (origin !== ORIGIN) return true;
        if (site().read(pathname) === undefined) return false;
        return hash === '' || idsOf.get(pathname)?.has(decodeURIComponent(hash.slice(1))) === true;
      };
      for (const { path, ids, addresses, references } of surveyed) {
        expect(
          ids.filter((id, index) => ids.indexOf(id) !== index),
          path,
        ).toEqual([]);
        expect(
          references.filter((id) => !ids.includes(id)),
          path,
        ).toEqual([]);
        expect(
          addresses.filter((address) => !isAlive(address)),
          path,
        ).toEqual([]);
      }
    });

    test('of the chapter leads to each of its examples by a hash', () => {
      expect(surveyed.filter(({ unreached }) => unreached.length > 0)).toEqual([]);
    });

    test('of the chapter leads to the previous one, the next, and the same of the other edition', () => {
      for (const { chapter, page, path } of site().placed) {
        const paths = site()
          .placed.filter((one) => one.chapter === chapter)
          .map((one) => `/${one.path}`);
        const at = paths.indexOf(`/${path}`);
        const { neighbours, editions } = surveyed.find((one) => one.path === path)!;
        expect(neighbours, path).toEqual([
          ...(at === 0 ? [] : [`prev ${paths[at - 1]!}`]),
          ...(at === paths.length - 1 ? [] : [`next ${paths[at + 1]!}`]),
        ]);
        const same = site().placed.filter((one) => one.page.id === page.id);
        expect(editions).toEqual(same.map((one) => `/${one.path}${one.path === path ? ' current' : ''}`));
      }
    });

    test('has no serious finding of axe, in light and in dark', async () => {
      const chosen = [...new Set([...site().placed.map(({ path }) => path), ...BESIDES])];
      await site().visit(async ({ page }) => {
        for (const path of chosen) {
          await page.goto(`${ORIGIN}/${path}`);
          expect(await axe(page), path).toEqual([]);
          // Languages are shown one under the other, so that all are looked at.
          await page.evaluate('document.documentElement.classList.remove("js")');
          await page.emulateMedia({ colorScheme: 'dark' });
          expect(await axe(page), `${path}, dark`).toEqual([]);
          await page.emulateMedia({ colorScheme: 'light' });
        }
      });
    });

    test('has none either where evidence, search and an answer are open', async () => {
      await site().visit(async ({ page }) => {
        const inBoth = async (what: string): Promise<void> => {
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            expect(await axe(page), `${what}, ${colorScheme}`).toEqual([]);
          }
        };
        await page.goto(`${ORIGIN}/current/key-policies.html`);
        await page.getByRole('button', { name: 'See the evidence' }).nth(2).click();
        await page.locator('[data-account] pre').first().waitFor();
        await inBoth('evidence');
        await ask(page, 'chooseCircumstances', {
          name: 'current/key-policies/put-key-policy',
          circumstances: 'no-such-key',
        });
        await inBoth('evidence of an error');
        await page.keyboard.press('/');
        await page.keyboard.type('policy');
        await page.locator('dialog a').first().waitFor();
        await inBoth('search');
        await page.goto(`${ORIGIN}/ours.html`);
        await page.getByLabel('Code').fill(`${site().placed[1]!.groups[0]!.tabs[0]!.snippet}other();\n`);
        await page.locator('[data-answer] a').first().waitFor();
        await inBoth('answer');
      });
    });

    test('stays where it is when another language is chosen', async () => {
      await site().visit(async ({ page }) => {
        for (const { path, groups } of site().placed.filter((one) => one.groups.length > 0)) {
          await page.goto(`${ORIGIN}/${path}`);
          if (groups.length === 3) {
            await page.getByRole('button', { name: 'See the evidence' }).first().click();
            await page.locator('[data-account] pre').first().waitFor();
          }
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 900 });
            expect(await ask(page, 'moving'), `${path}, ${String(width)} px`).toEqual([]);
          }
        }
      });
    });

    test('is readable without scripts: languages one under the other, the evidence behind links', async () => {
      await site().visit(
        async ({ page, complaints: told }) => {
          for (const { path, groups } of site().placed.filter(({ page: { id } }) => id === 'key-policies')) {
            await page.goto(`${ORIGIN}/${path}`);
            const tabs = groups.flatMap((group) => group.tabs);
            expect(await ask(page, 'seen', '[data-code]')).toBe(tabs.length);
            expect(await ask(page, 'seen', '.language')).toBe(tabs.length);
            // What does nothing without scripts isn't there.
            expect(await ask(page, 'seen', 'button:not([popovertarget]), select, [role=tablist]')).toBe(0);
            const panels = page.locator('[role=tabpanel]');
            const [first, second] = [await panels.nth(0).boundingBox(), await panels.nth(1).boundingBox()];
            expect(second!.y).toBeGreaterThanOrEqual(first!.y + first!.height);
            await page.getByRole('link', { name: 'See the evidence' }).first().click();
            await page.getByRole('heading', { name: `Proof: ${groups[0]!.title}` }).waitFor();
            expect(await page.locator('.account pre').count()).toBeGreaterThan(0);
          }
          await page.goto(`${ORIGIN}/ours.html`);
          expect(await page.getByText('This page needs JavaScript').isVisible()).toBe(true);
          expect(told).toEqual([]);
        },
        { javaScriptEnabled: false },
      );
    });

    test('prints what is read, with the name of its language', async () => {
      await site().visit(async ({ page }) => {
        await page.goto(`${ORIGIN}/current/key-policies.html?language=ruby`);
        await page.emulateMedia({ media: 'print' });
        expect(await ask(page, 'seen', 'nav, header, footer, button, [role=tablist], .evidence')).toBe(0);
        expect(await ask(page, 'shownTitles')).toEqual([['Ruby'], ['Ruby'], ['Ruby']]);
        expect(await ask(page, 'seen', '[data-code]')).toBe(3);
        await page.emulateMedia({ media: 'screen' });
        expect(await ask(page, 'seen', '.language')).toBe(0);
      });
    });

    test('works from a disk', async () => {
      await site().machine.run(site().folder, ['true']);
      await site().visit(async ({ page, complaints: told }) => {
        const home = 'file:///work';
        await page.goto(`${home}/current/key-policies.html`);
        await page.getByRole('tab', { name: 'Python' }).first().click();
        expect(await page.locator('[role=tabpanel][data-shown] .language').allTextContents()).toEqual(
          Array<string>(3).fill('Python'),
        );
        await page.getByRole('button', { name: 'See the evidence' }).first().click();
        await page.locator('[data-account] pre').first().waitFor();
        await page.keyboard.press('/');
        await page.keyboard.type('rotation');
        await page.locator('dialog a').first().click();
        await page.waitForURL(`${home}/current/rotation.html**`);
        expect(await page.locator('[role=tabpanel][data-shown] .language').first().textContent()).toBe('Python');
        await page.goto(`${home}/ours.html`);
        await page.getByLabel('Code').fill(site().placed[1]!.groups[0]!.tabs[0]!.snippet);
        await page.getByText('It is ').waitFor();
        expect(told).toEqual([]);
      });
    });
  });
}

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What axe finds in the page that is open and says is serious, or worse, with where. */
async function axe(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(`${AXE};0`);
  return page.evaluate<string[]>(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations
      .filter(({ impact }) => ['serious', 'critical'].includes(impact))
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`,
  );
}
