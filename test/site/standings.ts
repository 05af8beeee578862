import { rmSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { rendered } from '../../cli/rendered.ts';
import { readMutants, readReport, recordedSources, siteOf } from '../../cli/site-data.ts';
import { readEvidence } from '../../harness/evidence/evidence.ts';
import { mutantsOf } from '../../harness/mutate/mutants.ts';
import { specimenOf } from '../../harness/mutate/specimen.ts';
import { testingReport } from '../../harness/mutate/testing-report.ts';
import type { Trial, TrialResult } from '../../harness/mutate/trial.ts';
import { Planner } from '../../harness/plan/plan.ts';
import { evidenceOf, evidenceOnRecord, readRecord } from '../../harness/record/record.ts';
import { reasonOf, verificationJson } from '../../harness/report/json.ts';
import type { Job } from '../../harness/verify/job.ts';
import type { Shortfall } from '../../harness/verify/verdict.ts';
import { pages } from '../../src/chapter/chapter.ts';
import { readSnippet } from '../../src/render/manifest.ts';
import { SiteWriter } from '../../src/site/site-files.ts';
import { openVisit, ORIGIN, siteFile } from '../browser/visit.ts';
import { takePictures } from './pictures.ts';
import { ask, type WrittenSite } from './written-site.ts';

/** What a site is made from. */
type Sources = Parameters<typeof recordedSources>[0];

const EXAMPLE = 'get-key-policy';

/** How snippets of the example stand, by their targets: all others are proven. */
const FALLS_SHORT: ReadonlyMap<string, string> = new Map([
  ['python', 'failed'],
  ['ruby', 'stale'],
  ['php', 'never run'],
]);

const SHORTFALL: Shortfall = {
  verdict: 'request',
  expected: 'input.PolicyName: "default"',
  found: 'input.PolicyName: "<other> & more"',
  remedy: 'compare the snippet with the example',
};

const WHY = 'templates/ruby/snippet.hbs has changed';

/** Snippets that aren't proven, a language that differs, what was missed of mutants: all of it must be told as it is. */
export async function testStandings(site: () => WrittenSite): Promise<void> {
  const jobs = new Planner(pages).jobs({ example: [EXAMPLE], case: ['success'], edition: ['current'] });
  const trials = (await Promise.all(jobs.map(trialsOf))).flat();
  const jobOf = (target: string): Job => jobs.find((job) => job.target.id === target)!;

  /** Has a reader come to a site of these files. */
  async function visit(files: ReadonlyMap<string, string>, use: (page: Page) => Promise<void>): Promise<void> {
    const read = (path: string): ReturnType<typeof siteFile> | undefined => {
      const text = files.get(path.slice(1));
      return text === undefined ? undefined : siteFile(path, Buffer.from(text));
    };
    const { page, complaints } = await openVisit(site().machine.browser, read);
    try {
      await use(page);
      expect(complaints).toEqual([]);
    } finally {
      await page.context().close();
    }
  }

  describe('a site of what falls short', () => {
    let proven: Sources;
    let written: ReadonlyMap<string, string>;

    beforeAll(async () => {
      proven = await recorded();
      const unproven = new Map(
        Array.from(FALLS_SHORT.keys(), (target): [Job, readonly string[]] => [jobOf(target), [WHY]]),
      );
      const open = Array.from(FALLS_SHORT.keys(), (target) => jobOf(target).path);
      written = await filesOf({
        ...proven,
        ...readBack(),
        rendered: {
          files: proven.rendered.files,
          unproven: new Map([...proven.rendered.unproven, ...unproven]),
          isProven: (path) => !open.includes(path) && proven.rendered.isProven(path),
        },
        record: {
          ...proven.record!,
          snippets: proven.record!.snippets.filter(({ paths }) => !paths.includes(jobOf('php').path)),
        },
        evidence: proven.evidence.map((one) =>
          one.example === EXAMPLE && one.case === 'success' && one.target === 'java'
            ? { ...one, seen: { ...one.seen, calls: one.seen.calls.map((call) => ({ ...call, region: 'eu-west-1' })) } }
            : one,
        ),
      });
    });

    /** What `verify` and `mutate` write, as it is read again. */
    function readBack(): Pick<Sources, 'report' | 'mutants'> {
      const folder = mkdtempSync(join(tmpdir(), 'kms-examples-reports-'));
      const [verification, mutation] = [join(folder, 'verification.json'), join(folder, 'mutation-report.json')];
      try {
        writeFileSync(verification, lastRun());
        writeFileSync(mutation, mutationReport());
        return { report: readReport(verification), mutants: readMutants(mutation) };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }

    function lastRun(): string {
      const ran = { durationMs: 1, isolation: 'warm', shortfalls: [], exchanges: [] } as const;
      return verificationJson({
        environment: { emulator: 'moto', toolchains: {} },
        timings: { services: 0, targets: {}, total: 0 },
        runs: jobs.map((job) =>
          job.target.id === 'python'
            ? { ...ran, job, verdict: 'request', shortfalls: [SHORTFALL] }
            : { ...ran, job, verdict: 'pass' },
        ),
      });
    }

    function mutationReport(): string {
      const report = testingReport(trials);
      // These bytes are of yesterday.
      report.files[`generated/${jobOf('csharp').path}`]!.source += '\n';
      return JSON.stringify(report);
    }

    const page = `${ORIGIN}/current/key-policies.html`;

    test('says of each snippet how it stands, and why', async () => {
      await visit(written, async (reader) => {
        await reader.goto(page);
        const example = reader.locator(`[data-example="current/key-policies/${EXAMPLE}"]`);
        expect(await example.locator('.badge strong').innerText()).toBe(`Failed in 1 of ${jobs.length} languages`);
        expect(await example.locator('.proof').getAttribute('data-state')).toBe('failed');
        for (const { target } of jobs) {
          const panel = example.locator(`[role=tabpanel][data-language="${target.id}"]`);
          const expected = FALLS_SHORT.get(target.id) ?? 'proven';
          expect((await panel.locator('.facts .mark').textContent())?.toLowerCase(), target.id).toContain(expected);
          const tab = await example.locator(`[role=tab][data-language="${target.id}"]`).textContent();
          expect(tab?.toLowerCase().includes(expected)).toBe(expected !== 'proven');
          const reasons = (await panel.locator('.reason').allTextContents()).join('\n');
          if (expected === 'failed') expect(reasons).toContain(reasonOf(SHORTFALL));
          else expect(reasons).toBe(expected === 'proven' ? '' : WHY);
        }
        // Those that are proven in all languages say so as before.
        expect(await reader.locator('.badge strong').first().innerText()).toBe(`Proven in ${jobs.length} languages`);
      });
    });

    test('begins its last run with what fell short: expected, found, and what to do', async () => {
      await visit(written, async (reader) => {
        await reader.goto(`${ORIGIN}/index.html`);
        expect(await reader.getByText(`${jobs.length - 1} of ${jobs.length} runs passed.`).isVisible()).toBe(true);
        const findings = reader.locator('.finding');
        expect(await findings.count()).toBe(1);
        expect(await findings.locator('h3').innerText()).toBe(`request ${EXAMPLE} in Python, The call succeeds`);
        expect(await findings.locator('pre').innerText()).toBe(reasonOf(SHORTFALL));
        const cell = reader.getByRole('link', { name: `Failed: Python, ${jobOf('python').example.title}` });
        expect(await cell.first().innerText()).toBe('✕');
      });
    });

    test('names a language whose request is another', async () => {
      await visit(written, async (reader) => {
        await reader.goto(page);
        const name = `current/key-policies/${EXAMPLE}`;
        await reader.locator(`[data-example="${name}"]`).getByRole('button', { name: 'See the evidence' }).click();
        await reader.locator('.differs').waitFor();
        const told = await ask<{ differing: string[]; parts: { text: string }[] }>(reader, 'evidence', name);
        expect(told.differing).toEqual(['Java']);
        expect(told.parts.map(({ text }) => text.includes('eu-west-1')).indexOf(true)).toBe(3);
        await ask(reader, 'chooseCircumstances', { name, circumstances: 'no-such-key' });
        expect((await ask<{ differing: string[] }>(reader, 'evidence', name)).differing).toEqual([]);
      });
    });

    test('has the mutants inside the code, where they are of its bytes', async () => {
      await visit(written, async (reader) => {
        await reader.goto(page);
        const panel = (target: string): ReturnType<Page['locator']> =>
          reader.locator(`[data-example$="${EXAMPLE}"] [role=tabpanel][data-language="${target}"] .facts`);
        const ofSnippet = (target: string): readonly Trial[] =>
          trials.filter(({ mutant }) => mutant.intact.path === jobOf(target).path);
        const made = (target: string): number => ofSnippet(target).length;
        expect(await panel('python').textContent()).toContain(`noticed all ${made('python')} ways to break it`);
        expect(await panel('ruby').textContent()).toContain(
          `noticed ${made('ruby') - 1} of ${made('ruby')} ways to break it`,
        );
        expect(await panel('java').textContent()).toContain(`noticed all ${made('java') - 1} ways to break it`);
        expect(await panel('csharp').textContent()).not.toContain('ways to break it');
        await panel('python').locator('a', { hasText: 'noticed all' }).dispatchEvent('click');
        await reader.waitForURL(/get-key-policy\.mutants\.html#python$/u);
        await takePictures(reader, 'mutants');
        const headings = await reader.locator('main h2').allInnerTexts();
        expect(headings).toHaveLength(jobs.length - 1);
        expect(headings.filter((heading) => heading.startsWith('C#'))).toEqual([]);
        for (const target of ['python', 'java', 'ruby']) {
          const section = reader.locator('main section').filter({ has: reader.locator(`#${target}`) });
          const lines = await section.locator('.line code:not(li code)').allTextContents();
          expect(lines.map((line) => line.trimEnd())).toEqual(
            readSnippet(jobOf(target).path)
              .replace(/\n$/u, '')
              .split('\n')
              .map((line) => line.trimEnd()),
          );
          expect(await section.locator('[data-outcome]').count()).toBe(ofSnippet(target).length);
        }
        const missed = reader.locator('[data-outcome=missed]');
        expect(await missed.count()).toBe(1);
        expect(await reader.locator('details:has([data-outcome=missed]) [data-state=failed]').count()).toBe(1);
        expect([...written.keys()].filter((path) => path.endsWith('.mutants.html'))).toEqual([
          `current/key-policies/${EXAMPLE}.mutants.html`,
        ]);
        await reader.goto(`${ORIGIN}/index.html`);
        expect(
          await reader
            .locator('.matrix')
            .first()
            .getByRole('link', { name: / of \d+$/u })
            .innerText(),
        ).toMatch(/^\d+ of \d+$/u);
      });
    });

    test('says so where nothing is on record', async () => {
      const none: Sources = {
        ...proven,
        record: undefined,
        evidence: [],
        rendered: { ...proven.rendered, isProven: () => false },
      };
      await visit(await filesOf(none), async (reader) => {
        await reader.goto(page);
        expect(await reader.locator('.badge').first().innerText()).toBe(
          `Never run in ${jobs.length} of ${jobs.length} languages nothing is on record`,
        );
        await reader.getByRole('link', { name: 'See the evidence' }).first().click();
        await reader.waitForURL(`${ORIGIN}/current/key-policies/list-key-policies.html`);
        expect(await reader.getByText('Nothing is on record of it.').isVisible()).toBe(true);
        await reader.goto(`${ORIGIN}/index.html`);
        expect(await reader.locator('.figures li').first().innerText()).toMatch(/^0 of \d+\s+snippets proven$/u);
        expect(await reader.locator('[data-state=proven]').count()).toBe(0);
        expect(await reader.getByText('No report of a run lies here').isVisible()).toBe(true);
        await reader.goto(`${ORIGIN}/ours.html`);
        await reader.getByLabel('Code').fill(readSnippet(jobOf('python').path));
        await reader.getByText('It is not proven as it is published: never run.').first().waitFor();
      });
    });
  });
}

/** What came of the mutants of a snippet: all were noticed, but the first of Ruby's; and one of Java is none. */
async function trialsOf(job: Job): Promise<Trial[]> {
  const mutants = mutantsOf(await specimenOf(job, readSnippet(job.path)));
  return mutants.map((mutant, index) => ({
    mutant,
    report: { job, verdict: 'request', shortfalls: [SHORTFALL], exchanges: [], durationMs: 1 },
    outcome: index === 0 ? (OUTCOMES[job.target.id] ?? 'caught') : 'caught',
  }));
}

/** What is on record, and no report of a run. */
async function recorded(): Promise<Sources> {
  const [all, record] = [await rendered(), readRecord()];
  const seen = evidenceOnRecord(record, readEvidence());
  const evidence = record === undefined ? [] : evidenceOf(record, (fingerprint) => seen.get(fingerprint));
  return { rendered: all, record, evidence, report: undefined, mutants: new Map() };
}

async function filesOf(sources: Sources): Promise<Map<string, string>> {
  const writer = await SiteWriter.make({ live: false });
  return new Map(writer.files(siteOf(recordedSources(sources))).map(([path, write]) => [path, write()]));
}

const OUTCOMES: Readonly<Record<string, TrialResult>> = { ruby: 'missed', java: 'equivalent' };
