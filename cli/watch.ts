import process from 'node:process';
import { once, setMaxListeners } from 'node:events';
import { readEvidence } from '../harness/evidence/evidence.ts';
import { KeptEvidence } from '../harness/evidence/kept.ts';
import type { Selection } from '../harness/plan/plan.ts';
import { select } from '../harness/plan/select.ts';
import { findBasis } from '../harness/record/basis.ts';
import { Passes } from '../harness/record/passes.ts';
import { evidenceOnRecord, readRecord } from '../harness/record/record.ts';
import { shortfallDetails } from '../harness/report/text.ts';
import { caseOf, type Job } from '../harness/verify/job.ts';
import type { RunReport } from '../harness/verify/report.ts';
import { inSession, type VerificationSession } from '../harness/verify/session.ts';
import { pages } from '../src/chapter/chapter.ts';
import { counted } from '../src/counted.ts';
import { KmsExamplesError } from '../src/errors.ts';
import { targets } from '../src/languages/targets.ts';
import { shortened } from '../src/shortened.ts';
import type { SiteFile } from '../src/site/pages.ts';
import { SiteWriter } from '../src/site/site-files.ts';
import { keeping } from './keeping.ts';
import { parseSeed, wholeNumber } from './numbers.ts';
import { rendered } from './rendered.ts';
import { readMutants } from './site-data.ts';
import { SERVICES, supervised } from './supervised.ts';
import { LiveChapter } from './watch/live-chapter.ts';
import { LiveServer } from './watch/server.ts';
import { SourceWatch } from './watch/sources.ts';

/** What `watch` was asked for; names that were not given mean all. */
export interface WatchOptions {
  readonly page?: readonly string[];
  readonly target?: readonly string[];
  readonly port?: string;
  readonly testingReport: string;
}

/** The last port that there is. */
const LAST_PORT = 65_535;

/** How long a program may run: whoever waits for it sees sooner that it hangs. */
const LIMIT_SECONDS = 15;

/** How many runs are made before it is looked whether something has changed again. */
const RUNS_AT_A_TIME = 16;

/** How long verdicts gather before pages are told of them, in milliseconds. */
const GATHERING_MS = 60;

/**
 * Serves the site, and on each change of a declaration or a template runs what that touches, and has the open pages show
 * what comes of it, until it is interrupted.
 *
 * @throws KmsExamplesError when names or the port are wrong, or the environment fails
 */
export async function watch({ page, target, port, testingReport }: WatchOptions): Promise<void> {
  const selection = {
    page: select('page', pages, page).map(({ id }) => id),
    target: select('target', targets, target).map(({ id }) => id),
  };
  const wantedPort = port === undefined ? undefined : wholeNumber('--port', port, 1, LAST_PORT);
  let files = (): readonly SiteFile[] => [];
  // Before anything else, which takes its time.
  const server = await LiveServer.open(() => files(), wantedPort);
  const sources = new SourceWatch((paths) =>
    tell(`changed, and seen only when this starts anew: ${shortened(paths).join(', ')}`),
  );
  try {
    await serve(selection, testingReport, { server, sources }, (now) => (files = now));
  } catch (error) {
    if (!(error instanceof KmsExamplesError) || error.code !== 'interrupted') throw error;
  } finally {
    tell('ended');
    sources.close();
    server.close();
  }
}

/** @param show Is given what the site is, as soon as that is known. */
async function serve(
  selection: Required<Pick<Selection, 'page' | 'target'>>,
  testingReport: string,
  { server, sources }: { readonly server: LiveServer; readonly sources: SourceWatch },
  show: (files: () => readonly SiteFile[]) => void,
): Promise<void> {
  const record = readRecord();
  const [{ files }, basis, writer] = await Promise.all([rendered(), findBasis(), SiteWriter.make({ live: true })]);
  const known = { passes: new Passes(), evidence: new KeptEvidence(evidenceOnRecord(record, readEvidence())) };
  const chapter = new LiveChapter(
    { pages, files, basis, record, mutants: readMutants(testingReport), ...known },
    selection,
  );
  show(() => writer.files(chapter.site));
  const subjects = [...SERVICES, ...targets.filter(({ id }) => selection.target.includes(id))];
  await supervised(subjects, (supervision, endProgress) => {
    setMaxListeners(0, supervision.signal);
    return inSession(supervision, async (session) => {
      const kept = keeping((job) => chapter.fingerprintOf(job), basis, known);
      const runs = new LiveRuns(session, chapter, server, kept);
      // The first edit is to find the formatters loaded, and nothing to format that it doesn't touch.
      await Promise.all([runs.warmUp(), chapter.take([])]);
      await endProgress();
      tell(`${server.address} shows the site; Ctrl-C ends`);
      server.tell();
      const followed = sources.follow(supervision.signal, async (paths) => {
        tell(`changed: ${shortened(paths).join(', ')}`);
        await chapter.take(paths);
        server.tell();
        for (const { text } of chapter.problems) tell(text);
        runs.wake();
      });
      await Promise.all([followed, runs.makeUntil(supervision.signal)]);
    });
  });
}

/** Makes runs, tells each in a line, and has pages show them. */
class LiveRuns {
  readonly #session: VerificationSession;
  readonly #chapter: LiveChapter;
  readonly #kept: ReturnType<typeof keeping>;
  readonly #server: LiveServer;
  #isEdited = false;
  #wake: () => void = () => undefined;
  #gathering: NodeJS.Timeout | undefined;

  constructor(
    session: VerificationSession,
    chapter: LiveChapter,
    server: LiveServer,
    kept: ReturnType<typeof keeping>,
  ) {
    this.#session = session;
    this.#chapter = chapter;
    this.#server = server;
    this.#kept = kept;
  }

  /** Has every target's container up, with a program that has run in it. */
  async warmUp(): Promise<void> {
    await this.#verify(this.#chapter.samples, () => undefined);
  }

  /** Has it be looked whether runs are open. */
  wake(): void {
    this.#isEdited = true;
    this.#wake();
  }

  /**
   * Makes the runs that are open, some at a time: what an edit has made worthless meanwhile is never begun.
   *
   * @throws KmsExamplesError when the environment fails, or the signal's own error
   */
  async makeUntil(signal: AbortSignal): Promise<void> {
    const ended = once(signal, 'abort');
    const isRead = (page: string): boolean => this.#server.open.some((path) => path.endsWith(`/${page}.html`));
    let made: RunReport[] = [];
    while (!signal.aborted) {
      const woken = new Promise<void>((resolve) => (this.#wake = resolve));
      const jobs = this.#next(this.#chapter.open(isRead));
      if (jobs.length > 0) made.push(...(await this.#verify(jobs, (report) => this.#note(report))));
      else {
        const failed = made.filter(({ verdict }) => verdict !== 'pass').length;
        if (made.length > 0) tell(`${counted(made.length, 'run')} made, ${String(failed)} failed`);
        made = [];
        await Promise.race([woken, ended]);
      }
    }
  }

  /** Which runs are made next: after an edit those of one example, so that its writer soon sees a verdict. */
  #next(open: readonly Job[]): readonly Job[] {
    const [first] = open;
    const jobs = this.#isEdited
      ? open.filter((job) => job.example === first?.example && caseOf(job) === caseOf(first))
      : open;
    this.#isEdited = false;
    return jobs.slice(0, RUNS_AT_A_TIME);
  }

  async #verify(jobs: readonly Job[], onReport: (report: RunReport) => void): Promise<readonly RunReport[]> {
    const { pastMs, witness } = this.#kept;
    const keep = witness.onReport;
    const told = new Set<RunReport>();
    const verified = await this.#session.verify(jobs, {
      limitSeconds: LIMIT_SECONDS,
      seed: parseSeed(undefined),
      pastMs,
      witness: {
        ...witness,
        onReport: (report) => {
          keep(report);
          told.add(report);
          onReport(report);
        },
      },
    });
    // What never ran is told of by nobody.
    for (const report of verified.runs) if (!told.has(report)) onReport(report);
    return verified.runs;
  }

  #note(report: RunReport): void {
    if (!this.#chapter.note(report)) {
      tell(`of an earlier edit, and worth nothing now: ${lineOf(report)}`);
      return;
    }
    const [details = ''] = report.verdict === 'pass' ? [] : shortfallDetails([report]);
    // The line has what the first one of the details has.
    tell([lineOf(report), ...details.split('\n').slice(1)].join('\n'));
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      this.#server.tell();
    }, GATHERING_MS);
  }
}

function lineOf({ job, verdict, durationMs }: RunReport): string {
  const seconds = (durationMs / 1000).toFixed(2);
  return `${verdict}: ${job.example.id} in ${job.target.id}, case ${caseOf(job)}, ${seconds} s`;
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
