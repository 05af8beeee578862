import process from 'node:process';
import { setMaxListeners } from 'node:events';
import { readEvidence } from '../harness/evidence/evidence.ts';
import { KeptEvidence } from '../harness/evidence/kept.ts';
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
import { SiteWriter } from '../src/site/site-files.ts';
import { keeping } from './keeping.ts';
import { parseSeed, wholeNumber } from './numbers.ts';
import { rendered } from './rendered.ts';
import { readMutants, siteOf } from './site-data.ts';
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
  const wantedPort = port === undefined ? undefined : wholeNumber('--port', port, 1);
  const record = readRecord();
  const [{ files }, basis, writer] = await Promise.all([rendered(), findBasis(), SiteWriter.make({ live: true })]);
  const kept = { passes: new Passes(), evidence: new KeptEvidence(evidenceOnRecord(record, readEvidence())) };
  const chapter = new LiveChapter(
    { pages, files, basis, record, mutants: readMutants(testingReport), ...kept },
    selection,
  );
  const server = await LiveServer.open(() => writer.files(siteOf(chapter.sources)), wantedPort);
  const sources = new SourceWatch((path) => tell(`${path} has changed: start anew to have that seen`));
  const subjects = [...SERVICES, ...targets.filter(({ id }) => selection.target.includes(id))];
  try {
    await supervised(subjects, (supervision, endProgress) => {
      setMaxListeners(0, supervision.signal);
      return inSession(supervision, async (session) => {
        const runs = new LiveRuns(
          session,
          chapter,
          keeping((job) => chapter.fingerprintOf(job), basis, kept),
          () => server.tell(),
        );
        await runs.warmUp();
        await endProgress();
        tell(`${server.address} shows the site; Ctrl-C ends`);
        for (;;) {
          const edit = await sources.take(supervision.signal);
          if (edit === undefined) return;
          tell(`changed: ${edit.paths.join(', ')}`);
          await chapter.take(edit.paths);
          server.tell();
          for (const { text } of chapter.problems) tell(text);
          await runs.make(() => sources.isChanged || supervision.signal.aborted);
        }
      });
    });
  } catch (error) {
    if (!(error instanceof KmsExamplesError) || error.code !== 'interrupted') throw error;
    tell('ended');
  } finally {
    sources.close();
    server.close();
  }
}

/** Makes runs, tells each in a line, and has pages show them. */
class LiveRuns {
  readonly #session: VerificationSession;
  readonly #chapter: LiveChapter;
  readonly #kept: ReturnType<typeof keeping>;
  readonly #onVerdicts: () => void;
  #gathering: NodeJS.Timeout | undefined;

  constructor(
    session: VerificationSession,
    chapter: LiveChapter,
    kept: ReturnType<typeof keeping>,
    onVerdicts: () => void,
  ) {
    this.#session = session;
    this.#chapter = chapter;
    this.#kept = kept;
    this.#onVerdicts = onVerdicts;
  }

  /** Has every target's container up, with a program that has run in it. */
  async warmUp(): Promise<void> {
    await this.#verify(this.#chapter.samples, () => undefined);
  }

  /** Makes the runs that are open, until something else is wanted. */
  async make(isSuperseded: () => boolean): Promise<void> {
    const began = performance.now();
    let made = 0;
    while (this.#chapter.open.length > 0) {
      if (isSuperseded()) return;
      const jobs = this.#chapter.open.slice(0, RUNS_AT_A_TIME);
      made += jobs.length;
      await this.#verify(jobs, (report) => this.#note(report));
    }
    if (made === 0) return;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    tell(
      `${counted(made, 'run')} made in ${seconds} s, ${String(this.#chapter.sources.lastRun?.findings.length ?? 0)} failed`,
    );
  }

  async #verify(jobs: readonly Job[], onReport: (report: RunReport) => void): Promise<void> {
    const { pastMs, witness } = this.#kept;
    const keep = witness.onReport;
    const verified = await this.#session.verify(jobs, {
      limitSeconds: LIMIT_SECONDS,
      seed: parseSeed(undefined),
      pastMs,
      witness: {
        ...witness,
        onReport: (report) => {
          keep(report);
          onReport(report);
        },
      },
    });
    // What never ran is told of by nobody.
    for (const report of verified.runs) if (report.verdict === 'environment') onReport(report);
  }

  #note(report: RunReport): void {
    this.#chapter.note(report);
    tell(lineOf(report));
    for (const details of report.verdict === 'pass' ? [] : shortfallDetails([report])) tell(details);
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      this.#onVerdicts();
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
