import { divisionOf, type Division } from '../harness/record/division.ts';
import type { Seen } from '../harness/evidence/seen.ts';
import { findBasis } from '../harness/record/basis.ts';
import { Planner, type Selection } from '../harness/plan/plan.ts';
import type { Parting } from '../harness/plan/shards.ts';
import { blobText } from '../harness/report/blob.ts';
import type { Job } from '../harness/verify/job.ts';
import type { ToolchainDescription } from '../harness/toolchains/running.ts';
import type { RunReport } from '../harness/verify/report.ts';
import { lockedSdk, sdkText } from '../src/languages/sdk.ts';
import { targets } from '../src/languages/targets.ts';
import { pages } from '../src/chapter/chapter.ts';
import { NOTHING_SEEN } from './recorded.ts';

/** What runs are divided into, and what each part wrote of them. */
export interface Parts {
  readonly division: Division;
  /** The texts of the blobs, in the order of the parts. */
  readonly blobs: readonly string[];
}

/** A run that only claims to have passed. */
function passedRun(job: Job): RunReport {
  return { job, verdict: 'pass', shortfalls: [], exchanges: [], durationMs: 1, isolation: 'warm' };
}

/** The parts of a verification that nobody has run. */
export async function partsOf(
  selection: Selection,
  parting: Parting,
  reportOf: (job: Job) => RunReport = passedRun,
): Promise<Parts> {
  const basis = await findBasis();
  const trusted = { record: undefined, evidence: new Map<string, Seen>(), isolated: false };
  const division = divisionOf(new Planner(pages).jobs(selection), parting, basis, trusted);
  const blobs = division.parts.map(({ jobs: part }, index) => {
    const steps = { setUp: 1, compile: 2, runs: index, worlds: 4, programs: 5, judging: 6 };
    const ids = [...new Set(part.map(({ target }) => target.id))];
    const described = ids.map((id): [string, ToolchainDescription] => [
      id,
      {
        runtime: id,
        sdk: sdkText(lockedSdk(targets.find((one) => one.id === id)!)),
        content: id,
        image: `${id}-${String(index)}`,
      },
    ]);
    return blobText(
      {
        environment: { engine: '20.10', emulator: 'moto', toolchains: Object.fromEntries(described) },
        seed: index,
        timings: {
          services: index,
          targets: Object.fromEntries(ids.map((id) => [id, steps])),
          usage: { emulator: { cpuMs: 1, memoryBytes: index } },
          total: index,
        },
        runs: part.map(reportOf),
      },
      {
        shard: { by: parting.by, index: index + 1, count: division.parts.length },
        asked: { selection, sinceRecord: false, isolated: false },
        plan: division.plan,
        fingerprints: division.proof.fingerprints,
        seenBy: () => NOTHING_SEEN,
      },
    );
  });
  return { division, blobs };
}
