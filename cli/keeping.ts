import type { KeptEvidence } from '../harness/evidence/kept.ts';
import { seenIn } from '../harness/evidence/seen.ts';
import type { Basis } from '../harness/record/basis.ts';
import type { Passes } from '../harness/record/passes.ts';
import type { Job } from '../harness/verify/job.ts';
import type { Witness } from '../harness/verify/report.ts';
import type { VerifyOptions } from '../harness/verify/session.ts';

/** What is kept on this machine of runs that pass. */
export interface Kept {
  readonly passes: Passes;
  readonly evidence: KeptEvidence;
}

/** Has what passes kept, and what it saw, and how long it took told. */
export function keeping(
  fingerprintOf: (job: Job) => string | undefined,
  { emulator }: Basis,
  { passes, evidence }: Kept,
): Required<Pick<VerifyOptions, 'pastMs'>> & { readonly witness: Witness } {
  return {
    pastMs: ({ run }) => passes.durationOf(run),
    witness: {
      onEmulator: (runtime) => passes.add({ image: emulator.image, runtime, sdk: '' }),
      onToolchain: ({ content, runtime, sdk }) => passes.add({ image: content, runtime, sdk }),
      onReport: (report) => {
        const { job, durationMs, isolation } = report;
        const fingerprint = fingerprintOf(job);
        const seen = seenIn(report);
        if (seen === undefined || fingerprint === undefined || isolation === undefined) return;
        evidence.add(fingerprint, seen);
        passes.add({ fingerprint, passed: new Date().toISOString(), run: job.run, durationMs, isolation });
      },
    },
  };
}
