import { readFileSync } from 'node:fs';
import process from 'node:process';
import { environmentText, shortfallDetails } from '../harness/report/text.ts';
import { callsOf } from '../harness/verify/calls.ts';
import type { Progress } from '../harness/progress.ts';
import type { RunReport } from '../harness/verify/report.ts';
import { auditPage } from '../src/audit/audit.ts';
import { fixed, fixText, type FixedPage } from '../src/audit/fix.ts';
import { matchPage, type MatchedPage } from '../src/audit/match.ts';
import { readPage } from '../src/audit/page.ts';
import { countText, findingsJson, findingsText } from '../src/audit/report.ts';
import type { RunOf } from '../src/audit/rules/runs.ts';
import { runnableTabs } from '../src/audit/runs.ts';
import { readSource } from '../src/formats/source.ts';
import { counted } from '../src/counted.ts';
import { KmsExamplesError, messageOf, type FailureStatus } from '../src/errors.ts';
import { pages } from '../src/chapter/chapter.ts';
import { readSnippet, snippetPath } from '../src/render/manifest.ts';
import { writeText } from './folder.ts';
import { Planner } from '../harness/plan/plan.ts';
import { parseLimit, parseSeed } from './numbers.ts';
import { withReports } from './reports.ts';
import { runJobs } from './supervised.ts';
import { select, selectEditions } from '../harness/plan/select.ts';

/** What `audit` was asked for. */
export interface AuditOptions {
  /** Without one, the edition whose snippets the page's tabs are most like. */
  readonly edition?: string;
  /** The page whose examples alone the file may show; without one, all. */
  readonly page?: string;
  readonly limit: string;
  readonly json?: string;
  readonly fix?: true;
  /** Whether what `--fix` would change is told and not written. */
  readonly dryRun?: true;
}

/**
 * Reads a documentation page, runs the code of its tabs, prints what is to be mended in it, and mends the code where
 * that was asked for.
 *
 * @returns The exit status: 0 when nothing was found but what is for information, 1 when something was.
 * @throws KmsExamplesError when the file is no page with tabs, names are wrong, or the environment fails
 */
export async function audit(file: string, options: AuditOptions): Promise<FailureStatus | 0> {
  const limitSeconds = parseLimit(options.limit);
  const matched = matchPage(await readPage(readSource(file, readBytes(file))), {
    pages: select('page', pages, named(options.page)),
    editions: selectEditions(named(options.edition)),
    snippetOf: ({ edition, page, example, target }) => readSnippet(snippetPath(edition, page, example, target)),
  });
  if (matched.groups.length === 0) {
    if (options.json !== undefined) writeText(options.json, findingsJson([]));
    process.stdout.write(`${file}: no tab of this page calls AWS KMS: nothing was run\n`);
    return 0;
  }
  const reports = options.json === undefined ? [] : [options.json];
  const runs = await withReports(reports, () => runTabs(matched, limitSeconds));
  if (runs.failed.length > 0) {
    process.stdout.write(`${runs.failed.join('\n\n')}\n`);
    return 2;
  }

  const { findings, differing } = auditPage(matched, runs.runOf);
  for (const path of reports) writeText(path, findingsJson(findings));
  const parts = [
    ...(findings.length > 0 ? [findingsText(file, findings)] : []),
    ...(options.fix === true || options.dryRun === true
      ? [fixPage(matched, fixed(matched, findings, differing), options)]
      : []),
    ...runs.environment,
    `audited as a page of the edition ${matched.edition}: ${countText(findings)}`,
  ];
  process.stdout.write(`${parts.join('\n')}\n`);
  return findings.some(({ severity }) => severity !== 'info') ? 1 : 0;
}

/** What came of running the tabs. */
interface TabRuns {
  readonly runOf: RunOf;
  /** In what they ran. */
  readonly environment: readonly string[];
  /** Why tabs could not be run. */
  readonly failed: readonly string[];
}

/** Runs the tabs whose examples are known; starts nothing where there is none. */
async function runTabs(matched: MatchedPage, limitSeconds: number): Promise<TabRuns> {
  const planner = new Planner(pages);
  const { path } = matched.page.source;
  const jobs = new Map(
    runnableTabs(matched).map(({ matched: tab, snippet, code, firstLine }, index) => {
      const source = { path, firstLine };
      return [tab, planner.job(snippet, code, { run: `a${String(index + 1)}`, observes: false, source })];
    }),
  );
  if (jobs.size === 0) return { runOf: () => undefined, environment: [], failed: [] };
  const verification = await runJobs(
    [...jobs.values()],
    { limitSeconds, seed: parseSeed(undefined) },
    { told: asAudit },
  );
  const runs = new Map(
    verification.runs.map(({ job, shortfalls, line, exchanges }) => [
      job,
      { shortfalls, line, calls: callsOf(exchanges) },
    ]),
  );
  return {
    runOf: (tab) => {
      const job = jobs.get(tab);
      return job === undefined ? undefined : runs.get(job);
    },
    environment: [`${environmentText(verification)}\n`],
    failed: shortfallDetails(verification.runs.filter(isNotMade)),
  };
}

/** A run in which only the emulator was at fault was made: what its tab sent is known. */
function isNotMade({ verdict, exchanges }: RunReport): boolean {
  return verdict === 'environment' && exchanges.every(({ fault }) => fault === undefined);
}

/** Whether snippets passed is what `verify` asks; here they ran, and the findings tell what came of it. */
function asAudit(progress: Progress): Progress {
  return /\bpassed$/u.test(progress.text) ? { ...progress, text: 'has run', state: 'done' } : progress;
}

/** Writes the page with the code mended, where there is code to mend and that is asked for, and tells what is changed. */
function fixPage({ page: { source } }: MatchedPage, page: FixedPage, { dryRun }: AuditOptions): string {
  if (page.replaced > 0 && dryRun !== true) writeText(source.path, page.text);
  const done = dryRun === true ? 'would be replaced' : 'was replaced';
  return `${fixText(source.path, source.text, page)}\nThe code of ${counted(page.replaced, 'tab')} ${done} by the proven snippet.\n`;
}

/** @throws KmsExamplesError `unreadable-page` */
function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new KmsExamplesError('unreadable-page', {
      where: file,
      expected: 'a file that can be read',
      found: messageOf(error),
      remedy: 'check the path and its permissions',
      cause: error,
    });
  }
}

function named(name: string | undefined): readonly string[] | undefined {
  return name === undefined ? undefined : [name];
}
