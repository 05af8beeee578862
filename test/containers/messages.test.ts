import { beforeAll, describe, expect, test } from 'vitest';
import { Planner } from '../../harness/plan/plan.ts';
import type { Job } from '../../harness/verify/job.ts';
import type { RunReport } from '../../harness/verify/report.ts';
import { inSession } from '../../harness/verify/session.ts';
import { pages } from '../../src/chapter/chapter.ts';
import { words } from '../../src/languages/shared/edit.ts';
import { targets } from '../../src/languages/targets.ts';
import { examplesOf, type Example, type Page } from '../../src/model/example.ts';
import { readSnippet, snippetPath, type PublishedSnippet } from '../../src/render/manifest.ts';
import { samplesOf } from '../samples.ts';

/*
 * What is told of snippets that are broken in each language: where in the published file, and what their result
 * variables hold.
 */

const planner = new Planner(pages);

/** What is wrong with a snippet, by what its second line then is. */
const SLIPS = { compile: ')(', crash: 'FAIL' } as const;

/** What a result variable holds in place of the result, and what must be told of it. */
const HELD = { nothing: /holds nothing|holds ''/u, text: /holds .*none/u, stranger: /holds .*/u, missing: /holds / } as const;

let reports: ReadonlyMap<string, RunReport>;

/** The example whose snippets hold the whole response, and one whose snippets read members of theirs. */
const [whole, read] = ['get-key-policy', 'encrypt'].map(published);

beforeAll(async () => {
  const jobs = [...(whole ?? []), ...(read ?? [])].flatMap(brokenJobs);
  const { signal } = new AbortController();
  const { runs } = await inSession({ signal, onProgress: () => undefined }, (session) =>
    session.verify(jobs, { limitSeconds: 60, seed: 1 }),
  );
  reports = new Map(runs.map((report) => [report.job.run, report]));
  if (process.env.SHOW) for (const r of runs) console.log(`## ${r.job.run} ${r.job.path} ${r.verdict}\n${r.shortfalls.map((s) => s.verdict + ': ' + s.found + '\n   TODO ' + s.remedy).join('\n')}`);
});

describe.each(targets.map(({ id }) => id))('of %s', (id) => {
  test.each(Object.keys(SLIPS))('a %s error is told with its line, and nothing of the program around it', (slip) => {
    const { job, verdict, line, shortfalls } = reports.get(runOf(id, whole![0]!.example, slip))!;
    const found = shortfalls[0]?.found ?? '';
    expect(verdict, found).toBe(slip);
    expect(line, found).toBe(2);
    expect(found).toContain(`generated/${job.path}, line 2`);
    expect(found).not.toContain(job.target.toolchain.program);
    expect(found).not.toContain(job.run);
    expect(found).not.toMatch(/line \d+:\d|\/scratch\//u);
  });
});

function published(id: string): PublishedSnippet[] {
  const inPage = (page: Page): PublishedSnippet[] =>
    examplesOf(page)
      .filter((example) => example.id === id)
      .flatMap((example) =>
        targets.flatMap((target) => target.editions.slice(0, 1).map((edition) => ({ edition, page, example, target }))),
      );
  return pages.flatMap(inPage);
}

function brokenJobs(snippet: PublishedSnippet): Job[] {
  const { edition, page, example, target } = snippet;
  const text = readSnippet(snippetPath(edition, page, example, target));
  const { crash = target.dialect.fail, variable, stranger } = samplesOf(target.id);
  const [first = '', ...others] = text.split('\n');
  const secondLine = (line: string): string => [first, line, ...others].join('\n');
  const changed: Record<string, string> = { compile: secondLine(SLIPS.compile), crash: secondLine(crash) };
  const { resultVariable, reads } = target.call(example);
  const name = resultVariable ?? reads[0]?.variable;
  if (variable !== undefined && name !== undefined) {
    const renamed = text.replaceAll(words(name), () => `${name}2`);
    const holding = (value: string): string =>
      `${renamed}${variable.replace('VARIABLE', () => name).replace('VALUE', () => value)}\n`;
    changed.nothing = holding(target.dialect.nothing);
    changed.text = holding(target.literal('none'));
    if (stranger !== undefined) changed.stranger = holding(stranger);
    changed.missing = renamed;
  }
  return Object.entries(changed).map(([kind, broken]) =>
    planner.job(snippet, broken, { run: runOf(target.id, example, kind) }),
  );
}

function runOf(target: string, example: Example, kind: string): string {
  return `${kind}${example.id}${target}`.replaceAll('-', '');
}
