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

/** A second line that no language can read. */
const UNREADABLE = '1 = )';

/** What a variable of the result holds in its place, and what is told of it; of a member's variable, with its name. */
const HELD: Readonly<Record<string, RegExp>> = {
  nothing: / holds (?:nothing|'')|^\w+: (?:null|nothing|"")/u,
  text: / holds .*none|^\w+: ".*none/u,
  stranger: / holds an? |^\w+: "an? /u,
  // It can't be declared and left out at once where variables have types: there, it keeps the program from compiling.
  missing: / holds (?:nothing|'')|^\w+: (?:null|nothing|"")|after line \d+: error/u,
};

let reports: ReadonlyMap<string, RunReport>;

/** The environment's MESSAGES names the only target that is tried. */
const tried = targets.filter(({ id }) => (process.env.MESSAGES ?? id) === id);

/** Snippets that hold the whole response, and such as read a member of it. */
const snippets = ['get-key-policy', 'encrypt'].flatMap(published);

beforeAll(async () => {
  const jobs = snippets.flatMap(brokenJobs);
  const { signal } = new AbortController();
  const { runs } = await inSession({ signal, onProgress: () => undefined }, (session) =>
    session.verify(jobs, { limitSeconds: 60, seed: 1 }),
  );
  reports = new Map(runs.map((report) => [report.job.run, report]));
});

describe.each(tried.map(({ id }) => id))('of %s', (id) => {
  test.each(['compile', 'crash'])('a %s error is told with its line, and nothing of the program around it', (kind) => {
    for (const { job, verdict, line, shortfalls } of reportsOf(id, kind)) {
      const found = shortfalls[0]?.found ?? '';
      expect(verdict, found).toBe(kind);
      expect(line, found).toBe(2);
      expect(found).toContain(`generated/${job.path}, line 2`);
      expect(found).not.toContain(job.target.toolchain.program);
      expect(found).not.toContain(job.run);
      expect(found).not.toMatch(/line \d+:\d|\/scratch\//u);
    }
  });

  test.each(Object.entries(HELD))('%s in place of the result is told as that', (kind, told) => {
    for (const { verdict, shortfalls } of reportsOf(id, kind)) {
      const found = shortfalls[0]?.found ?? '';
      const isUndeclared = kind === 'missing' && verdict === 'compile';
      expect(isUndeclared ? 'result' : verdict, found).toBe('result');
      expect(found).toMatch(told);
    }
  });
});

/** The reports on a target's snippets that are broken in one way; those whose language doesn't know it are left out. */
function reportsOf(target: string, kind: string): RunReport[] {
  return snippets.flatMap(({ example }) => reports.get(runOf(target, example, kind)) ?? []);
}

function published(id: string): PublishedSnippet[] {
  const inPage = (page: Page): PublishedSnippet[] =>
    examplesOf(page)
      .filter((example) => example.id === id)
      .flatMap((example) =>
        tried.flatMap((target) => target.editions.slice(0, 1).map((edition) => ({ edition, page, example, target }))),
      );
  return pages.flatMap(inPage);
}

function brokenJobs(snippet: PublishedSnippet): Job[] {
  const { edition, page, example, target } = snippet;
  const text = readSnippet(snippetPath(edition, page, example, target));
  const { crash = target.dialect.fail, variable, stranger } = samplesOf(target.id);
  const [first = '', ...others] = text.split('\n');
  const secondLine = (line: string): string => [first, line, ...others].join('\n');
  const changed: Record<string, string> = { compile: secondLine(UNREADABLE), crash: secondLine(crash) };
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
