import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { WrittenGroup } from '../../src/formats/format.ts';
import { languageKey } from '../../src/formats/style.ts';
import { ORIGIN, TRUSTED_ORIGIN } from '../browser/visit.ts';
import type { WrittenSite } from './written-site.ts';

/** What a reader searches, and where the first result leads. */
const SEARCHES: readonly (readonly [words: string, leadsTo: RegExp])[] = [
  ['Set a key policy', /^\/current\/key-policies\.html/u],
  ['PutKeyPolicy', /#put-key-policy$/u],
  ['put_key_policy', /#put-key-policy$/u],
  ['putKeyPolicy', /#put-key-policy$/u],
  ['put policy', /#put-key-policy$/u],
  ['window days', /^\/current\/deletion\.html/u],
  ['IAM JSON policy reference', /^\/current\/key-policies\.html/u],
  ['SetBypassPolicyLockoutSafetyCheck', /^$/u],
];

/** How a reader finds a snippet, takes it along, and asks whether some code is one. */
export function testFinding(site: () => WrittenSite): void {
  const groupOf = (id: string): WrittenGroup =>
    site()
      .placed.flatMap(({ groups }) => groups)
      .find((group) => group.id === id)!;
  const snippetOf = (example: string, language: string): { readonly snippet: string; readonly program: string } => {
    const tab = groupOf(example).tabs.find(({ target }) => target.id === language)!;
    return { snippet: tab.snippet, program: site().chapters[0]!.code.get(tab.complete)! };
  };

  describe('the search', () => {
    test('finds titles, names in any form, and words of prose', async () => {
      await site().visit(async ({ page }) => {
        await page.goto(`${ORIGIN}/current/tags.html`);
        await page.keyboard.press('/');
        for (const [words, leadsTo] of SEARCHES) {
          await page.getByRole('searchbox').fill('');
          await expect.poll(() => page.getByRole('status').innerText()).toBe('');
          await page.keyboard.type(words);
          await expect.poll(() => page.getByRole('status').innerText()).toMatch(/\S/u);
          const first = page.locator('dialog a').first();
          const address = (await first.count()) === 0 ? '' : await first.getAttribute('href');
          expect(address?.replace(/^\.\./u, ''), words).toMatch(leadsTo);
        }
      });
    });

    test('is worked with keys, and gives the focus back', async () => {
      await site().visit(async ({ page }) => {
        await page.goto(`${ORIGIN}/classic/tags.html`);
        const [button, dialog] = [page.getByRole('button', { name: 'Search' }), page.getByRole('dialog')];
        await button.focus();
        await page.keyboard.press('/');
        const field = dialog.getByRole('searchbox');
        expect(await isFocused(page, 'dialog input')).toBe(true);
        await page.keyboard.type('grant');
        const results = dialog.getByRole('link');
        await results.first().waitFor();
        await page.keyboard.press('ArrowDown');
        expect(await isFocused(page, 'dialog li:nth-child(1) a')).toBe(true);
        await page.keyboard.press('ArrowDown');
        expect(await isFocused(page, 'dialog li:nth-child(2) a')).toBe(true);
        await page.keyboard.press('ArrowUp');
        await page.keyboard.press('ArrowUp');
        expect(await isFocused(page, 'dialog input')).toBe(true);
        await page.keyboard.press('Escape');
        expect(await dialog.isVisible()).toBe(false);
        expect(await isFocused(page, '[data-search]')).toBe(true);
        await button.click();
        await field.fill('cobblestones');
        await dialog.getByText('Nothing found').waitFor();
        // A slash that is typed is one.
        await page.keyboard.type('/');
        expect(await field.inputValue()).toBe('cobblestones/');
        await field.fill('RevokeGrant');
        await results.first().waitFor();
        const address = await results.first().getAttribute('href');
        await page.keyboard.press('Enter');
        await page.waitForURL(`${ORIGIN}/${address!.replace('../', '')}`);
        expect(page.url()).toContain('/classic/grants.html');
      });
    });
  });

  describe('a copy', () => {
    /** Copies everything that can be copied of an example in some languages. */
    const copied = async (page: Page, origin: string, read: () => Promise<string>): Promise<void> => {
      await page.goto(`${origin}/current/key-policies.html`);
      const example = page.locator('[data-example="current/key-policies/put-key-policy"]');
      for (const { target, snippet } of groupOf('put-key-policy').tabs) {
        await example.locator(`[role=tab][data-language="${languageKey(target)}"]`).click();
        const panel = example.locator('[data-shown]');
        for (const [name, expected] of [
          ['Copy', snippet],
          ['Copy complete program', snippetOf('put-key-policy', target.id).program],
        ] as const) {
          await panel.getByRole('button', { name, exact: true }).click();
          await panel.getByRole('button', { name: 'Copied' }).first().waitFor();
          expect(await read(), `${target.id}: ${name}`).toBe(expected);
          await page.clock.runFor(3000);
          expect(await panel.getByRole('button', { name: 'Copied' }).count()).toBe(0);
        }
      }
      await example.getByRole('button', { name: 'See the evidence' }).click();
      await example.getByRole('button', { name: 'Copy command' }).click();
      await example.getByRole('button', { name: 'Copied' }).waitFor();
      expect(await read()).toBe(
        "npx kms-examples verify --all --edition current --example put-key-policy --case 'success'",
      );
    };

    test('of snippet, program and command has their exact bytes', async () => {
      await site().visit(
        async ({ page, complaints }) => {
          await page.clock.install();
          await copied(page, TRUSTED_ORIGIN, () => page.evaluate<string>('navigator.clipboard.readText()'));
          expect(complaints).toEqual([]);
        },
        { permissions: ['clipboard-read', 'clipboard-write'] },
      );
    });

    test('has them where a page is given no clipboard', async () => {
      await site().visit(async ({ page, complaints }) => {
        await page.clock.install();
        await page.addInitScript(
          `document.addEventListener('copy', () => { window.copied = document.activeElement.value; });`,
        );
        await copied(page, ORIGIN, () => page.evaluate<string>('window.copied'));
        expect(await page.evaluate('navigator.clipboard === undefined')).toBe(true);
        expect(complaints).toEqual([]);
      });
    });
  });

  describe('whether code is ours', () => {
    const answerTo = async (code: string): Promise<{ readonly text: string; readonly difference: string }> =>
      site().visit(async ({ page, loaded, complaints }) => {
        await page.goto(`${ORIGIN}/ours.html`);
        loaded.length = 0;
        await page.getByLabel('Code').fill(code);
        const answer = page.locator('[data-answer]');
        await expect.poll(() => answer.innerText()).toMatch(/\S/u);
        // Nothing else is asked of anyone, so nothing leaves the browser.
        const asked = loaded.map(({ address }) => address).filter((address) => !address.endsWith('.svg'));
        expect(asked).toEqual([`${ORIGIN}/assets/published-code.js`]);
        expect(complaints).toEqual([]);
        const difference = (await answer.locator('pre').allTextContents()).join('');
        return { text: await answer.innerText(), difference };
      });

    test('is told of a snippet, also indented, with other ends of lines, and in its program', async () => {
      const { snippet, program } = snippetOf('get-key-policy', 'python');
      const indented = snippet.replaceAll(/^(?=.)/gmu, '    ').replaceAll('\n', '\r\n');
      for (const [code, begins] of [
        [snippet, 'It is '],
        [`\r\n${indented}\r\n`, 'It is '],
        [`\`\`\`python\n${snippet}\`\`\`\n`, 'It is '],
        [program, 'In it stands, as it is, '],
      ] as const) {
        const { text, difference } = await answerTo(code);
        expect(text).toContain(`${begins}${groupOf('get-key-policy').title} in Python, of Current SDKs.`);
        expect(text).toMatch(/proven on \w+ \d+, \d{4}, with boto3 [\d.]+ on Python [\d.]+\./iu);
        expect(difference).toBe('');
      }
    });

    test('is told of code that is like a snippet, with what is different', async () => {
      const { snippet } = snippetOf('get-key-policy', 'java');
      const changed = snippet.replace(/^(?!\/\/).*\n/mu, 'String another = "another";\n');
      expect(changed).not.toBe(snippet);
      const own = await answerTo(changed.replace('String another', 'String keyId'));
      expect(own.text).toContain(', with values of your own where its comments ask for them.');
      const { text, difference } = await answerTo(changed);
      expect(text).toContain(`The nearest is ${groupOf('get-key-policy').title} in Java, of Current SDKs.`);
      expect(difference.split('\n').filter((line) => line.startsWith('+ '))).toEqual(['+ String another = "another";']);
      expect(difference.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(1);
      expect(difference.replaceAll(/^\+ .*\n/gmu, '').replaceAll(/^(?:- | {2})/gmu, '')).toBe(snippet);
    });

    test('is told of code that is nothing of ours', async () => {
      const { text } = await answerTo('fn main() { println!("{}", 6 * 7); }');
      expect(text).toBe('It is none of the published snippets, and like none of them.');
    });
  });
}

async function isFocused(page: Page, selector: string): Promise<boolean> {
  return page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`);
}
