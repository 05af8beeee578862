import process from 'node:process';
import { pick } from 'es-toolkit';
import { readEvidence } from '../harness/evidence/evidence.ts';
import { KeptEvidence } from '../harness/evidence/kept.ts';
import type { Seen } from '../harness/evidence/seen.ts';
import { PARTS, Planner, type Selection } from '../harness/plan/plan.ts';
import type { Parting } from '../harness/plan/shards.ts';
import { findBasis } from '../harness/record/basis.ts';
import { divisionOf, type Division } from '../harness/record/division.ts';
import { Passes } from '../harness/record/passes.ts';
import { proofOf } from '../harness/record/proof.ts';
import { evidenceOnRecord, readRecord } from '../harness/record/record.ts';
import { stalenessOf } from '../harness/record/staleness.ts';
import { blobText, type Asked } from '../harness/report/blob.ts';
import { openRunsText } from '../harness/report/text.ts';
import type { Job } from '../harness/verify/job.ts';
import type { Verification } from '../harness/verify/report.ts';
import { pages } from '../src/chapter/chapter.ts';
import { KmsExamplesError, type FailureStatus } from '../src/errors.ts';
import { readSnippet } from '../src/render/manifest.ts';
import { conclude, noticesOf, olderOf, statusOf, withKnown, type ConcludeOptions, type Inquiry } from './conclude.ts';
import { writeText } from './folder.ts';
import { tellGithub } from './github.ts';
import { keeping } from './keeping.ts';
import { parseLimit, parseSeed, parseShard, type Shard } from './numbers.ts';
import { refreshGenerated } from './refresh.ts';
import { withReports } from './reports.ts';
import { runJobs } from './supervised.ts';

/** What `verify` was asked for; names that were not given mean all. */
export interface VerifyOptions extends Selection, ConcludeOptions {
  /** Whether everything runs, also what has passed before. */
  readonly all?: true;
  /** Whether what the committed record says is taken for proven, too. */
  readonly sinceRecord?: true;
  /** Whether only to tell what would run. */
  readonly dryRun?: true;
  /** Which part of the runs alone is made, e.g. `2/3`, or a target's. */
  readonly shard?: string;
  /** Where to write what it came to, to be merged with that of others. */
  readonly blob?: string;
  /** Whether each program runs in a process of its own from the first. */
  readonly isolated?: true;
  readonly seed?: string;
  readonly limit: string;
}

/** All runs as a single part. */
const WHOLE: Parting = { by: 'time', count: 1 };

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
  const shard = options.shard === undefined ? undefined : parseShard(options.shard);
  const { edited, files } = await refreshGenerated(options.dryRun !== true);
  const planner = new Planner(pages, (path) => files.get(path) ?? readSnippet(path));
  const basis = await findBasis();
  const passes = new Passes();
  const record = readRecord();
  const onRecord = evidenceOnRecord(record, readEvidence());
  const evidence = new KeptEvidence(onRecord);
  const asked: Asked = {
    selection: pick(options, PARTS),
    sinceRecord: options.all !== true && options.sinceRecord === true,
    isolated: options.isolated === true,
  };
  const { isolated } = asked;
  const trustedRecord = asked.sinceRecord ? record : undefined;
  const all = planner.jobs(asked.selection);
  const division =
    shard === undefined && options.blob === undefined
      ? undefined
      : divisionOf(all, shard?.parting ?? WHOLE, basis, { record: trustedRecord, evidence: onRecord, isolated });
  const index = division === undefined ? 0 : indexOf(shard, division);
  const part = division?.parts[index]?.jobs ?? all;
  const jobs = shard === undefined ? all : part;
  const known = { passes: options.all === true ? undefined : passes, record: trustedRecord };
  const proof = proofOf(jobs, basis, { ...known, evidence, isolated });
  if (options.dryRun === true) {
    process.stdout.write(`${openRunsText(proof.open, stalenessOf(proof.fingerprints, basis, record))}\n`);
    return 0;
  }

  const inquiry: Inquiry = {
    ...{ jobs, selection: asked.selection, proof, basis, passes, record, evidence },
    // A part makes no record whole, and doesn't know what the others come to.
    published: shard === undefined ? planner.jobs({}) : undefined,
    notices: noticesOf(edited, asked.selection, jobs),
    older: olderOf(jobs),
  };
  const end = (ran?: Verification): void => {
    const verification = withKnown(inquiry, ran);
    conclude(inquiry, verification, options);
    if (options.blob === undefined || division === undefined) return;
    const ofPart = new Set(part);
    const runs = verification.runs.filter(({ job }) => ofPart.has(job));
    const { plan, parts } = division;
    const { by } = shard?.parting ?? WHOLE;
    const { fingerprints } = proof;
    const seenBy = (fingerprint: string): Seen | undefined => evidence.find(fingerprint);
    writeText(
      options.blob,
      blobText(
        { ...verification, runs },
        { shard: { by, index: index + 1, count: parts.length }, asked, plan, fingerprints, seenBy },
      ),
    );
  };
  return withReports(
    [options.json, options.junit, options.blob].filter((path) => path !== undefined),
    async () => {
      const fingerprintOf = (job: Job): string | undefined => proof.fingerprints.get(job)?.whole;
      const running = {
        limitSeconds,
        isolation,
        seed,
        ...keeping(fingerprintOf, basis, { passes, evidence }),
      } as const;
      const telling = { onVerified: end, measured: options.timings === true };
      const ran = proof.open.length === 0 ? undefined : await runJobs(proof.open, running, telling);
      if (ran === undefined) end();
      const verification = withKnown(inquiry, ran);
      // Who merges the blobs tells of all of them.
      if (options.blob === undefined) await tellGithub(verification, inquiry);
      return statusOf(verification.runs, inquiry.notices);
    },
  );
}

/**
 * Where a part stands among all: the first one without a name.
 *
 * @throws KmsExamplesError `invalid-option` where a target has no part of its own
 */
function indexOf(shard: Shard | undefined, { parts }: Division): number {
  if (shard === undefined) return 0;
  const index = parts.findIndex(({ name }) => name === shard.name);
  if (index >= 0) return index;
  throw new KmsExamplesError('invalid-option', {
    where: '--shard',
    expected: parts.some(({ jobs }) => jobs.length > 0)
      ? `a target that has something to run: ${parts.map(({ name }) => name).join(', ')}`
      : `${parts.map(({ name }) => name).join(', ')}, the only part: nothing is to be run, of any target`,
    found: shard.name,
    remedy: 'name one of these; `kms-examples plan` with the same options tells them',
  });
}
