import process from 'node:process';
import { readEvidence } from '../harness/evidence/evidence.ts';
import { KeptEvidence } from '../harness/evidence/kept.ts';
import { Planner, type Selection } from '../harness/plan/plan.ts';
import { findBasis } from '../harness/record/basis.ts';
import { Passes } from '../harness/record/passes.ts';
import { environmentOf, proofOf, type Proof, type Trusted } from '../harness/record/proof.ts';
import { evidenceOnRecord, readRecord } from '../harness/record/record.ts';
import { stalenessOf } from '../harness/record/staleness.ts';
import { verificationJson } from '../harness/report/json.ts';
import { testCasesIn, verificationJunit } from '../harness/report/junit.ts';
import { openRunsText, verificationText } from '../harness/report/text.ts';
import type { Job } from '../harness/verify/job.ts';
import type { RunReport, Verification } from '../harness/verify/report.ts';
import { pages } from '../src/chapter/chapter.ts';
import { formatDetails, type FailureStatus } from '../src/errors.ts';
import type { Target } from '../src/languages/target.ts';
import type { Example } from '../src/model/example.ts';
import { readSnippet } from '../src/render/manifest.ts';
import { keeping } from './keeping.ts';
import { parseLimit, parseSeed } from './numbers.ts';
import { putOnRecord } from './on-record.ts';
import { subjectsInJson, withReports, writeReports, type Report } from './reports.ts';
import { runJobs } from './supervised.ts';
import { refreshGenerated } from './refresh.ts';
import { unfinished } from './unfinished.ts';

/** What `verify` was asked for; names that were not given mean all. */
export interface VerifyOptions extends Selection {
  /** Whether everything runs, also what has passed before. */
  readonly all?: true;
  /** Whether what the committed record says is taken for proven, too. */
  readonly sinceRecord?: true;
  /** Whether only to tell what would run. */
  readonly dryRun?: true;
  readonly verbose?: true;
  /** Whether each program runs in a process of its own from the first. */
  readonly isolated?: true;
  readonly seed?: string;
  readonly limit: string;
  readonly timings?: true;
  readonly json: string;
  readonly junit: string;
}

/**
 * Runs published snippets that have not passed before as they are, prints the verdicts and writes the reports.
 *
 * @returns The exit status: 0 when every run passed on what the model and the templates render, and no text is still to
 *   be written.
 * @throws KmsExamplesError when names, limits or files are wrong, or the environment fails
 */
export async function verify(options: VerifyOptions): Promise<FailureStatus | 0> {
  const limitSeconds = parseLimit(options.limit);
  const isolation = options.isolated === true ? 'isolated' : 'warm';
  const seed = parseSeed(options.seed);
  const { edited, files } = await refreshGenerated(options.dryRun !== true);
  const planner = new Planner(pages, (path) => files.get(path) ?? readSnippet(path));
  const jobs = planner.jobs(options);
  const basis = await findBasis();
  const passes = new Passes();
  const record = readRecord();
  const evidence = new KeptEvidence(evidenceOnRecord(record, readEvidence()));
  const trusted: Trusted = {
    evidence,
    passes: options.all === true ? undefined : passes,
    record: options.all !== true && options.sinceRecord === true ? record : undefined,
    isolated: options.isolated === true,
  };
  const proof = proofOf(jobs, basis, trusted);
  if (options.dryRun === true) {
    process.stdout.write(`${openRunsText(proof.open, stalenessOf(proof.fingerprints, basis, record))}\n`);
    return 0;
  }

  const drafts = isComplete(options) ? unfinished() : unfinished(partsOf(jobs));
  const notices = [...edited.map(editedByHand), ...drafts.map(({ message }) => message)];
  const tell = (ran?: Verification): void => {
    const verification = withKnown(jobs, proof, ran, environmentOf(proof, basis, ran, { passes, record }));
    if (notices.length === 0) putOnRecord(planner.jobs({}), { verification, proof, basis, passes, record, evidence });
    writeReports(reportsOf(verification, options), isComplete(options));
    const { verbose = false, timings = false } = options;
    process.stdout.write(`${verificationText(verification, notices, { verbose, timings })}\n`);
  };
  return withReports([options.json, options.junit], async () => {
    if (proof.open.length === 0) {
      tell();
      return statusOf([], notices);
    }
    const ran = await runJobs(
      proof.open,
      {
        limitSeconds,
        isolation,
        seed,
        ...keeping((job) => proof.fingerprints.get(job)?.whole, basis, { passes, evidence }),
      },
      { onVerified: tell, measured: options.timings === true },
    );
    // What is known already has passed.
    return statusOf(ran.runs, notices);
  });
}

/** The reports, each with what names a run in it. */
function reportsOf(verification: Verification, { json, junit }: VerifyOptions): Report[] {
  return [
    {
      path: json,
      text: verificationJson(verification),
      subjectsIn: subjectsInJson('runs', 'example', 'target', 'case'),
    },
    { path: junit, text: verificationJunit(verification), subjectsIn: testCasesIn },
  ];
}

/** What was run together with what need not be, in the order of the jobs. */
function withKnown(
  jobs: readonly Job[],
  { known }: Proof,
  ran: Verification | undefined,
  environment: Verification['environment'],
): Verification {
  const reports = new Map([...known, ...(ran?.runs ?? []).map((report) => [report.job, report] as const)]);
  return {
    environment,
    ...(ran?.seed === undefined ? {} : { seed: ran.seed }),
    timings: ran?.timings ?? { services: 0, targets: {}, total: 0 },
    runs: jobs.flatMap((job) => reports.get(job) ?? []),
  };
}

/** Whether all that is published was asked for, in every case. */
function isComplete({ edition, page, example, target, case: cases }: Selection): boolean {
  return [edition, page, example, target, cases].every((names) => names === undefined);
}

/** The examples and the targets of which jobs are. */
function partsOf(jobs: readonly Job[]): { pages: []; examples: Example[]; targets: Target[] } {
  const [examples, targets] = [jobs.map(({ example }) => example), jobs.map(({ target }) => target)];
  return { pages: [], examples: [...new Set(examples)], targets: [...new Set(targets)] };
}

function editedByHand(path: string): string {
  return formatDetails('stale-generated', {
    where: `generated/${path}`,
    expected: 'what the model and the templates render',
    found: 'a file that was edited by hand; a snippet was run as it stands',
    remedy: 'change the model or a template instead, and run `npm run generate`, which writes the file anew',
  });
}

function statusOf(runs: readonly RunReport[], notices: readonly string[]): FailureStatus | 0 {
  if (runs.some(({ verdict }) => verdict === 'environment')) return 2;
  return notices.length > 0 || runs.some(({ verdict }) => verdict !== 'pass') ? 1 : 0;
}
