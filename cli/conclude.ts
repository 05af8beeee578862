import process from 'node:process';
import type { KeptEvidence } from '../harness/evidence/kept.ts';
import { PARTS, type Selection } from '../harness/plan/plan.ts';
import type { Basis } from '../harness/record/basis.ts';
import { environmentOf, type KnownPasses, type Proof } from '../harness/record/proof.ts';
import type { VerificationRecord } from '../harness/record/record.ts';
import { verificationJson } from '../harness/report/json.ts';
import { testCasesIn, verificationJunit } from '../harness/report/junit.ts';
import { verificationText } from '../harness/report/text.ts';
import { olderPackages, olderText } from '../harness/toolchains/older-packages.ts';
import type { Job } from '../harness/verify/job.ts';
import type { RunReport, Verification } from '../harness/verify/report.ts';
import { formatDetails, type FailureStatus } from '../src/errors.ts';
import type { Target } from '../src/languages/target.ts';
import type { Example } from '../src/model/example.ts';
import { putOnRecord } from './on-record.ts';
import { subjectsInJson, writeReports, type Report } from './reports.ts';
import { unfinished } from './unfinished.ts';

/** Which runs are looked at, and what is known of them before. */
export interface Inquiry {
  readonly jobs: readonly Job[];
  /** What was asked for. */
  readonly selection: Selection;
  /** The runs of all that is published; undefined where nothing is put on record. */
  readonly published: readonly Job[] | undefined;
  readonly proof: Proof;
  readonly basis: Basis;
  readonly passes: KnownPasses;
  readonly record: VerificationRecord | undefined;
  readonly evidence: Pick<KeptEvidence, 'has' | 'find'>;
  /** What else falls short. */
  readonly notices: readonly string[];
  /** Where something else than what is locked may have run. */
  readonly older: readonly string[];
}

/** Where the reports are written, and how much is told. */
export interface ConcludeOptions {
  readonly json: string;
  readonly junit: string;
  readonly verbose?: true;
  readonly timings?: true;
}

/** Writes the record, its evidence and the reports of a verification, and prints the verdicts. */
export function conclude(inquiry: Inquiry, verification: Verification, options: ConcludeOptions): void {
  const { published, selection, proof, basis, passes, record, evidence, notices, older } = inquiry;
  if (published !== undefined && notices.length === 0 && older.length === 0) {
    putOnRecord(published, { verification, proof, basis, passes, record, evidence });
  }
  writeReports(reportsOf(verification, options), published !== undefined && isComplete(selection));
  const { verbose = false, timings = false } = options;
  const text = verificationText(verification, notices, { verbose, timings });
  process.stdout.write(`${olderText(older)}${text}\n`);
}

/** What was run together with what need not be, in the order of the jobs. */
export function withKnown(
  { jobs, proof, basis, passes, record }: Inquiry,
  ran: Verification | undefined,
): Verification {
  const reports = new Map([...proof.known, ...(ran?.runs ?? []).map((report) => [report.job, report] as const)]);
  return {
    environment: environmentOf(proof, basis, ran, { passes, record }),
    ...(ran?.seed === undefined ? {} : { seed: ran.seed }),
    timings: ran?.timings ?? { services: 0, targets: {}, total: 0 },
    runs: jobs.flatMap((job) => reports.get(job) ?? []),
  };
}

/** The exit status that a verification gives. */
export function statusOf(runs: readonly RunReport[], notices: readonly string[]): FailureStatus | 0 {
  if (runs.some(({ verdict }) => verdict === 'environment')) return 2;
  return notices.length > 0 || runs.some(({ verdict }) => verdict !== 'pass') ? 1 : 0;
}

/**
 * What falls short besides the runs: files that were edited by hand, and texts that are still to be written.
 *
 * @param edited The paths of the files, below `generated/`.
 */
export function noticesOf(edited: readonly string[], selection: Selection, jobs: readonly Job[]): string[] {
  const drafts = isComplete(selection) ? unfinished() : unfinished(partsOf(jobs));
  return [...edited.map(editedByHand), ...drafts.map(({ message }) => message)];
}

/** Where another version than the locked one may run of what jobs need. Says so, before anything runs. */
export function olderOf(jobs: readonly Job[]): string[] {
  const older = olderPackages([...new Set(jobs.map(({ target }) => target))]);
  process.stderr.write(olderText(older));
  return older;
}

/** The reports, each with what names a run in it. */
function reportsOf(verification: Verification, { json, junit }: ConcludeOptions): Report[] {
  return [
    {
      path: json,
      text: verificationJson(verification),
      subjectsIn: subjectsInJson('runs', 'example', 'target', 'case'),
    },
    { path: junit, text: verificationJunit(verification), subjectsIn: testCasesIn },
  ];
}

/** Whether all that is published was asked for, in every case. */
function isComplete(selection: Selection): boolean {
  return PARTS.every((part) => selection[part] === undefined);
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
