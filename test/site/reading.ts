import { describe, expect, test } from 'vitest';
import { languageKey } from '../../src/formats/style.ts';
import { ORIGIN } from '../browser/visit.ts';
import { ask, type PlacedPage, type WrittenSite } from './written-site.ts';

interface Group {
  readonly tabs: readonly {
    readonly language: string;
    readonly isSelected: boolean;
    readonly tabIndex: number;
    readonly controls: string;
  }[];
  readonly panels: readonly {
    readonly id: string;
    readonly language: string;
    readonly isLabelled: string;
    readonly isSeen: boolean;
    readonly code: string;
  }[];
}

/** The pages of the chapter as a reader goes through them. */
export function testReading(site: () => WrittenSite): void {
  const pageOf = (path: string): PlacedPage => site().placed.find((one) => one.path === path)!;
  const shown = (groups: readonly Group[]): string[] =>
    groups.map(({ panels }) =>
      panels
        .filter(({ isSeen }) => isSeen)
        .map(({ language }) => language)
        .join(),
    );

  describe('a page of the chapter', () => {
    test('shows the published bytes in every tab, and the chosen language in all groups', async () => {
      await site().visit(async ({ page }) => {
        for (const { path, groups } of site().placed.filter((one) => one.groups.length > 0)) {
          await page.goto(`${ORIGIN}/${path}`);
          const found = await ask<Group[]>(page, 'groups');
          expect(
            found.map(({ panels }) => panels.map(({ code }) => code)),
            path,
          ).toEqual(groups.map(({ tabs }) => tabs.map(({ snippet }) => snippet)));
          const keys = groups.map(({ tabs }) => tabs.map(({ target }) => languageKey(target)));
          const languages = [...new Set(keys.flat())];
          let kept = shown(found);
          const expected = languages.map((language) => {
            // A group that doesn't have the language stays as it is.
            kept = keys.map((known, index) => (known.includes(language) ? language : kept[index]!));
            return { shown: kept, marked: kept };
          });
          expect(await ask(page, 'choices', languages), path).toEqual(expected);
        }
      });
    });

    test('keeps the choice on other pages and when it loads anew, and has it in its address', async () => {
      await site().visit(async ({ page }) => {
        const showsAll = async (language: string): Promise<void> =>
          expect(new Set(shown(await ask<Group[]>(page, 'groups')))).toEqual(new Set([language]));
        await page.goto(`${ORIGIN}/current/keys.html`);
        await showsAll('java');
        await page.getByRole('tab', { name: 'PHP' }).nth(1).click();
        await showsAll('php');
        expect(new URL(page.url()).search).toBe('?language=php');
        await page.goto(`${ORIGIN}/classic/grants.html`);
        await showsAll('php');
        await page.reload();
        await showsAll('php');
        await page.goto(`${ORIGIN}/current/grants.html?language=ruby#revoke-grant`);
        await showsAll('ruby');
        await page.goto(`${ORIGIN}/current/tags.html`);
        await showsAll('ruby');
        await page.goto(`${ORIGIN}/current/grants.html?language=cobol`);
        await showsAll('ruby');
        await page.goto(`${ORIGIN}/current/grants.html?language=C%23#revoke-grant`);
        await showsAll('csharp');
        await page.goto(`${ORIGIN}/current/aliases.html#delete-alias-python`);
        await showsAll('python');
        await page.getByRole('tab', { name: 'PHP' }).nth(1).click();
        expect(new URL(page.url()).hash).toBe('#delete-alias-php');
        await page.reload();
        await showsAll('php');
      });
    });

    test('has tabs that keys lead through', async () => {
      await site().visit(async ({ page }) => {
        await page.goto(`${ORIGIN}/current/key-policies.html`);
        const lists = page.getByRole('tablist');
        const keys = (await ask<Group[]>(page, 'groups'))[1]!.tabs.map(({ language }) => language);
        await lists.nth(1).getByRole('tab').first().focus();
        const steps: readonly (readonly [key: string, leadsTo: string])[] = [
          ['ArrowRight', keys[1]!],
          ['ArrowRight', keys[2]!],
          ['ArrowLeft', keys[1]!],
          ['Home', keys[0]!],
          ['ArrowLeft', keys.at(-1)!],
          ['ArrowRight', keys[0]!],
          ['End', keys.at(-1)!],
        ];
        for (const [key, language] of steps) {
          await page.keyboard.press(key);
          const focused = page.locator('[role=tab]:focus');
          expect(await focused.getAttribute('data-language'), key).toBe(language);
          expect(await lists.nth(1).locator(':focus').count()).toBe(1);
          for (const { tabs, panels } of await ask<Group[]>(page, 'groups')) {
            expect(tabs.filter(({ tabIndex }) => tabIndex === 0).map((tab) => tab.language)).toEqual([language]);
            expect(panels.filter(({ isSeen }) => isSeen).map((panel) => panel.language)).toEqual([language]);
            expect(tabs.map(({ controls }) => controls)).toEqual(panels.map(({ id }) => id));
            expect(panels.map(({ isLabelled }) => isLabelled)).toEqual(keys);
          }
        }
        await page.keyboard.press('Tab');
        expect(await page.locator('[role=tabpanel][data-shown] :focus').count()).toBe(1);
      });
    });

    test('marks in its contents what is being read', async () => {
      await site().visit(
        async ({ page }) => {
          await page.goto(`${ORIGIN}/current/grants.html`);
          const contents = page.getByRole('navigation', { name: 'On this page' });
          const titles = pageOf('current/grants.html').page.sections.map(({ title }) => title);
          expect(await contents.getByRole('link').allInnerTexts()).toEqual(titles);
          for (const title of titles.slice(0, 3).toReversed()) {
            await contents.getByRole('link', { name: title }).click();
            await expect.poll(() => contents.locator('[aria-current]').allInnerTexts()).toEqual([title]);
          }
        },
        { viewport: { width: 1440, height: 900 } },
      );
    });
  });
}
