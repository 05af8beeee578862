import { copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { repositoryPath } from '../../src/repository.ts';
import { ORIGIN } from '../browser/visit.ts';
import type { WrittenSite } from './written-site.ts';

/** How wide windows are: a telephone's, a tablet's, a desk's. */
export const WIDTHS = [390, 768, 1440];

/** Whether pictures are asked for: they are for who looks at the site, and for its README. */
const ARE_WANTED = process.env.KMS_EXAMPLES_PICTURES !== undefined;

const FOLDER = repositoryPath('report', 'screenshots');

/** Takes pictures of what a page shows, in light and in dark, where they are wanted. */
export async function takePictures(page: Page, name: string): Promise<void> {
  for (const width of ARE_WANTED ? WIDTHS : []) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(FOLDER, `${name}-${String(width)}-${colorScheme}.png`) });
    }
  }
}

/** What the site looks like. */
export function testPictures(site: () => WrittenSite): void {
  test.runIf(ARE_WANTED)('the site is shown in pictures, of which the README has one', async () => {
    await site().visit(async ({ page }) => {
      for (const [name, path] of [
        ['overview', 'index.html'],
        ['evidence', 'current/key-policies/put-key-policy.html'],
      ] as const) {
        await page.goto(`${ORIGIN}/${path}`);
        await takePictures(page, name);
      }
      await page.goto(`${ORIGIN}/ours.html`);
      const { snippet } = site().placed[2]!.groups[0]!.tabs[2]!;
      await page.getByLabel('Code').fill(snippet.replace(/\n(?!.*\n)/u, '\nprint(response)\n'));
      await page.locator('[data-answer] a').first().waitFor();
      await takePictures(page, 'ours');
      await page.goto(`${ORIGIN}/current/aliases.html?language=python#update-alias`);
      const example = page.locator('[data-example="current/aliases/update-alias"]');
      await example.getByRole('button', { name: 'See the evidence' }).click();
      await example.locator('[data-account] pre').first().waitFor();
      await page.evaluate('document.querySelector(":target").scrollIntoView()');
      await takePictures(page, 'chapter');
      await page.keyboard.press('/');
      await page.keyboard.type('alias');
      await page.locator('dialog a').first().waitFor();
      await takePictures(page, 'search');
    });
    const picture = repositoryPath('docs', 'site.png');
    copyFileSync(join(FOLDER, 'chapter-1440-light.png'), picture);
    expect(statSync(picture).size).toBeLessThan(200_000);
  });
}
