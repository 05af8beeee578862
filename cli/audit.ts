import process from 'node:process';
import { uniq } from 'es-toolkit';
import { Planner } from '../harness/plan/plan.ts';
import { select, selectEditions } from '../harness/plan/select.ts';
import type { Progress } from '../harness/progress.ts';
import { environmentText, shortfallDetails } from '../harness/report/text.ts';
import { callsOf } from '../harness/verify/calls.ts';
import type { Job } from '../harness/verify/job.ts';
import type { RunReport } from '../harness/verify/report.ts';
import { auditPage } from '../src/audit/audit.ts';
import { compared, type Compared, type Trace } from '../src/audit/baseline.ts';
import { fixed, fixText, type FixedPage } from '../src/audit/fix.ts';
import { reportFormats, type ReportFormat } from '../src/audit/reports/reports.ts';
import { matchPage, type Candidates, type MatchedPage } from '../src/audit/match.ts';
import { readPage } from '../src/audit/page.ts';
import { newFindings, type AuditReport, type PageReport, type Unaudited } from '../src/audit/report.ts';
import type { RunOf } from '../src/audit/rules/runs.ts';
import type { ProgramHead } from '../src/audit/programs.ts';
import { runnableTabs, type RunnableTab } from '../src/audit/runs.ts';
import { tallyOf } from '../src/audit/tally.ts';
import { pages } from '../src/chapter/chapter.ts';
import { counted } from '../src/counted.ts';
import { KmsExamplesError, type FailureStatus } from '../src/errors.ts';
import { readSnippet, snippetPath } from '../src/render/manifest.ts';
import { nameInBaseline, readBaseline, renewBaseline, type BaselineOptions } from './baseline.ts';
import { writeText } from './folder.ts';
import { parseLimit, parseSeed } from './numbers.ts';
import { pagesIn, readPageFile } from './pages.ts';
import { withReports } from './reports.ts';
import { runJobs } from './supervised.ts';

/** What `audit` was asked for. */
export interface AuditOptions extends BaselineOptions {
  /** Without one, of each page that whose snippets its tabs are most like. */
  readonly edition?: string;
  /** The page whose examples alone the files may show; without one, all. */
  readonly page?: string;
  readonly limit: string;
  readonly format: ReportFormat;
  /** Whether it is an error where nothing of a page can be audited. */
  readonly strict?: true;
  readonly fix?: true;
  /** Whether what `--fix` would change is told and not written. */
  readonly dryRun?: true;
}

/** A page that was read, or why nothing of it can be audited. */
interface Opened {
  readonly path: string;
  readonly matched?: MatchedPage;
  readonly unaudited?: Unaudited;
}

/** A page that was audited. */
interface Audited extends PageReport, Pick<Compared, 'traces'> {
  /** Mends the code of the page, and tells of it. */
  readonly mend: () => readonly string[];
}

/**
 * Reads documentation pages, runs the code of their tabs, prints what is to be mended in them, and mends the code where
 * that was asked for.
 *
 * @param paths The pages, and folders of pages.
 * @returns The exit status: 0 when nothing was found but what is for information, or what the baseline has; 1 when
 *   something was; 2 when a page is broken, or the environment fails.
 * @throws KmsExamplesError when names are wrong, or the environment fails before anything runs
 */
export async function audit(paths: readonly string[], options: AuditOptions): Promise<FailureStatus | 0> {
  const limitSeconds = parseLimit(options.limit);
  const accepted = readBaseline(options);
  const candidates: Candidates = {
    pages: select('page', pages, named(options.page)),
    editions: selectEditions(named(options.edition)),
    snippetOf: ({ edition, page, example, target }) => readSnippet(snippetPath(edition, page, example, target)),
  };
  const opened = await Promise.all(pagesIn(paths).map((path) => open(path, candidates)));
  const written = options.writeBaseline === true && options.baseline !== undefined ? [options.baseline] : [];
  const runs = await withReports(written, () =>
    runTabs(
      opened.flatMap(({ matched }) => matched ?? []),
      limitSeconds,
    ),
  );
  const name = (path: string): string => nameInBaseline(path, options.baseline);
  const audited = opened.map((page) => auditOpened(page, runs.runOf, { name: name(page.path), accepted, options }));
  const hasFailed = runs.failed.length > 0 || audited.some(({ unaudited }) => unaudited?.isBroken === true);
  // What could not be audited would be told as new by the next audit that can.
  if (!hasFailed) for (const path of written) renewBaseline(path, accepted, audited);

  const report: AuditReport = {
    pages: audited,
    baseline: options.baseline === undefined ? undefined : { path: options.baseline },
    environment: runs.environment,
    hasFailed,
  };
  process.stdout.write(reportFormats[options.format](report));
  const mended = options.fix === true || options.dryRun === true ? audited.flatMap(({ mend }) => mend()) : [];
  process.stderr.write([...runs.failed, ...mended].map((text) => `${text}\n`).join(''));
  if (hasFailed || (options.strict === true && audited.some(({ unaudited }) => unaudited !== undefined))) return 2;
  const isToMend = audited.flatMap(newFindings).some(({ severity }) => severity !== 'info');
  return isToMend && written.length === 0 ? 1 : 0;
}

/** Reads a page. What is wrong with one doesn't keep the others from being audited. */
async function open(path: string, candidates: Candidates): Promise<Opened> {
  try {
    return { path, matched: matchPage(await readPage(readPageFile(path)), candidates) };
  } catch (error) {
    if (!(error instanceof KmsExamplesError)) throw error;
    const isBroken = error.code !== 'no-tab-group';
    if (isBroken) process.stderr.write(`${error.message}\n`);
    const { expected, found } = error.details;
    return { path, unaudited: { why: `expected ${expected}; found ${found}`, isBroken } };
  }
}

function auditOpened(
  { path, matched, unaudited }: Opened,
  runOf: RunOf,
  {
    name,
    accepted,
    options,
  }: { readonly name: string; readonly accepted: readonly Trace[]; readonly options: AuditOptions },
): Audited {
  if (matched === undefined) {
    const nothing = { edition: undefined, findings: [], traces: [], tabs: { found: 0, run: 0, notRun: [] } };
    return { ...nothing, path, unaudited, gone: [], mend: () => [] };
  }
  const { findings, differing } = auditPage(matched, runOf);
  const tabs = tallyOf(matched, (tab) => runOf(tab) !== undefined);
  const reasons = uniq(tabs.notRun.map((tab) => tab.why)).join('; ');
  const why = matched.groups.length === 0 ? 'no tab of this page calls AWS KMS' : reasons;
  return {
    ...{ path, tabs, edition: matched.edition },
    ...compared(findings, { path: name, source: matched.page.source, accepted }),
    unaudited: tabs.run === 0 && findings.length === 0 ? { why, isBroken: false } : undefined,
    mend: () => [fixPage(matched, fixed(matched, findings, differing), options)],
  };
}

/** What came of running the tabs. */
interface TabRuns {
  readonly runOf: RunOf;
  /** In what they ran. */
  readonly environment: readonly string[];
  /** Why tabs could not be run. */
  readonly failed: readonly string[];
}

/** Runs the tabs of all pages whose examples are known, in one session; starts nothing where there is none. */
async function runTabs(matched: readonly MatchedPage[], limitSeconds: number): Promise<TabRuns> {
  const planner = new Planner(pages);
  const runnable = matched.flatMap((page) =>
    runnableTabs(page).map((tab) => ({ ...tab, path: page.page.source.path })),
  );
  const jobs = new Map(runnable.map((tab, index) => [tab.matched, jobOf(tab, `a${String(index + 1)}`, planner)]));
  if (jobs.size === 0) return { runOf: () => undefined, environment: [], failed: [] };
  const seed = parseSeed(undefined);
  const verification = await runJobs([...jobs.values()], { limitSeconds, seed }, { told: asAudit });
  // Among many others, on a busy machine, what is right may be late, too.
  const late = verification.runs.filter(isLate).map(({ job }) => job);
  const again =
    late.length === 0 ? [] : (await runJobs(late, { limitSeconds: 2 * limitSeconds, seed }, { told: asAudit })).runs;
  const all = [...verification.runs.filter(({ job }) => !late.includes(job)), ...again];
  const notMade = all.filter(isNotMade);
  const runs = new Map(
    all
      .filter((run) => !notMade.includes(run))
      .map(({ job, shortfalls, line, exchanges }) => [job, { shortfalls, line, calls: callsOf(exchanges) }]),
  );
  return {
    runOf: (tab) => {
      const job = jobs.get(tab);
      return job === undefined ? undefined : runs.get(job);
    },
    environment: [environmentText(verification)],
    failed: shortfallDetails(notMade),
  };
}

/** The job of running a tab's code in its world: in the place of its example's snippet, or by itself where it is a file. */
function jobOf(
  { snippet, code, firstLine, world, file, head, path }: RunnableTab & { readonly path: string },
  run: string,
  planner: Planner,
): Job {
  const job = planner.job(snippet, code, { run, observes: false, source: { path, firstLine } });
  const inWorld = { ...job, declared: { ...job.declared, world } };
  if (file === undefined) return { ...inWorld, program: withHead(inWorld, head) };
  const { project, files, ...how } = file;
  const built = project === undefined ? {} : { [project]: readSnippet(`${snippet.edition}/${project}`) };
  return {
    ...inWorld,
    program: { text: code, snippetLines: { first: 1, last: code.split('\n').length } },
    complete: { ...how, files: { ...files, ...built } },
  };
}

/** The program around statements, with what they import, and its own client under another name where they have one. */
function withHead({ program, target }: Job, { imports, hasClient }: ProgramHead): Job['program'] {
  const { first, last } = program.snippetLines;
  const { client, imported } = target.dialect;
  const lines = program.text.split('\n');
  const around = lines.slice(0, first - 1).join('\n');
  const renamed = hasClient && client !== undefined ? around.replaceAll(client, `${client}OfPage`) : around;
  if (imported === undefined || imports.length === 0) {
    return { ...program, text: [renamed, ...lines.slice(first - 1)].join('\n') };
  }
  return {
    text: [renamed.replace(imported, `${imports.join('\n')}\n$&`), ...lines.slice(first - 1)].join('\n'),
    snippetLines: { first: first + imports.length, last: last + imports.length },
  };
}

function isLate({ shortfalls }: RunReport): boolean {
  return shortfalls.some(({ verdict }) => verdict === 'timeout');
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
  const count = `the code of ${counted(page.replaced, 'tab')} ${done} by the proven snippet`;
  return [fixText(source.path, source.text, page), `${source.path}: ${count}`].filter(Boolean).join('\n');
}

function named(name: string | undefined): readonly string[] | undefined {
  return name === undefined ? undefined : [name];
}
