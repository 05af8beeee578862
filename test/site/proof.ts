import { groupBy } from 'es-toolkit';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { readEvidence, type Evidence } from '../../harness/evidence/evidence.ts';
import { parseJson } from '../../src/json.ts';
import { languageKey } from '../../src/formats/style.ts';
import { repositoryPath } from '../../src/repository.ts';
import { caseAnchor } from '../../src/site/circumstances.ts';
import { ORIGIN } from '../browser/visit.ts';
import { ask, type WrittenSite } from './written-site.ts';

/** One that changes a policy, one that answers lists, one with what AWS KMS makes up, one of the classic SDKs. */
const EXAMPLES = [
  { edition: 'current', page: 'key-policies', example: 'put-key-policy' },
  { edition: 'current', page: 'grants', example: 'list-grants' },
  { edition: 'current', page: 'keys', example: 'create-key' },
  { edition: 'classic', page: 'aliases', example: 'update-alias' },
];

interface Told {
  readonly differing: readonly string[];
  readonly command: string;
  readonly parts: readonly { readonly title: string; readonly text: string; readonly codes: readonly string[] }[];
  readonly outcomes: readonly {
    readonly language: string;
    readonly type: string | null;
    readonly told: string | null;
    readonly returns: boolean;
  }[];
  readonly code: readonly string[];
}

/** The evidence beside the code. */
export function testProof(site: () => WrittenSite): void {
  describe('the evidence', () => {
    test.each(EXAMPLES)('of $example in $edition is what is on record, in all circumstances', async (shown) => {
      const { edition, example } = shown;
      const name = `${edition}/${shown.page}/${example}`;
      const evidence = readEvidence().filter((one) => one.example === example && one.editions.includes(edition));
      const ofCases = Object.entries(groupBy(evidence, (one) => one.case));
      expect(ofCases.length).toBeGreaterThan(5);
      const { tabs } = site()
        .placed.find(({ path }) => path === `${edition}/${shown.page}.html`)!
        .groups.find(({ id }) => id === example)!;
      await site().visit(async ({ page, complaints }) => {
        await page.goto(`${ORIGIN}/${edition}/${shown.page}.html`);
        const section = page.locator(`[data-example="${name}"]`);
        const button = section.getByRole('button', { name: 'See the evidence' });
        expect(await section.locator('[data-evidence]').isVisible()).toBe(false);
        await button.click();
        await section.locator('[data-account] section').first().waitFor();
        expect(await button.getAttribute('aria-expanded')).toBe('true');
        expect(await section.getByLabel('Circumstances').locator('option').count()).toBe(ofCases.length);
        for (const [circumstances, runs] of ofCases) {
          expect(
            await ask(page, 'chooseCircumstances', { name, circumstances: caseAnchor(circumstances) }),
            circumstances,
          ).toBe(caseAnchor(circumstances));
          const told = await ask<Told>(page, 'evidence', name);
          expect(told.differing).toEqual([]);
          expectAccount(told, runs[0]!);
          expect(told.command).toBe(
            `npx kms-examples verify --all --edition ${edition} --example ${example} --case '${circumstances}'`,
          );
          expect(told.code).toEqual(tabs.map(({ snippet }) => snippet));
          expect(told.outcomes).toEqual(
            tabs.map(({ target }) => {
              const seen = runs.find((run) => run.target === target.id)?.seen;
              return {
                language: languageKey(target),
                type: seen?.error?.type ?? null,
                told: seen?.error?.message ?? seen?.printed?.replace(/\n$/u, '') ?? null,
                returns: seen !== undefined && seen.error === undefined,
              };
            }),
          );
        }
        await button.click();
        expect(await section.locator('[data-evidence]').isVisible()).toBe(false);
        expect(
          (await ask<Told>(page, 'evidence', name)).outcomes.filter(({ told, returns }) => told ?? returns),
        ).toEqual([]);
        expect(complaints).toEqual([]);
      });
    });

    test('is repeated by its command', async () => {
      await site().visit(async ({ page }) => {
        const name = 'current/key-policies/put-key-policy';
        await page.goto(`${ORIGIN}/current/key-policies.html`);
        await page.locator(`[data-example="${name}"]`).getByRole('button', { name: 'See the evidence' }).click();
        await page.locator('[data-command]').waitFor();
        await ask(page, 'chooseCircumstances', { name, circumstances: 'error-NotFoundException' });
        const { command } = await ask<Told>(page, 'evidence', name);
        const [npx = '', ...args] = command.split('npx kms-examples');
        expect(npx).toBe('');
        const { stdout } = await execa(`${repositoryPath('bin/kms-examples.js')}${args.join('')} --dry-run`, {
          shell: true,
        });
        expect(stdout).toContain('put-key-policy');
        expect(stdout).toContain('error: NotFoundException');
      });
    });
  });
}

/** What was asked, answered and changed must be what a run saw. */
function expectAccount({ parts }: Told, { seen }: Evidence): void {
  const jsons = ({ codes }: Told['parts'][number]): unknown[] => codes.map(parseJson);
  const [requests, answers, changes] = ['Request', 'Answer', 'What changed'].map((title) =>
    parts.filter((part) => part.title === title),
  );
  expect(requests!.map(jsons)).toEqual(seen.calls.map(({ input }) => [input]));
  expect(answers!.map(jsons)).toEqual(seen.calls.map(({ output }) => (output === null ? [] : [output])));
  for (const [index, { operation, region, status, requests: count }] of seen.calls.entries()) {
    expect(requests![index]!.text).toContain(
      `${operation} in ${region}${count === undefined ? '' : `, ${count} times`}`,
    );
    expect(answers![index]!.text).toContain(`Status ${status}`);
  }
  expect(changes!.flatMap(jsons)).toEqual(
    seen.changes.flatMap(({ before, after }) => [before, after].filter((value) => value !== undefined)),
  );
  if (seen.changes.length === 0) expect(changes![0]!.text).toContain('Nothing');
  for (const { name } of seen.changes) expect(changes![0]!.text).toContain(name);
}
