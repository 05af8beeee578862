import { caseOf } from '../verify/job.ts';
import type { Verification } from '../verify/report.ts';
import type { Shortfall } from '../verify/verdict.ts';

/** A verification as JSON text: environment, timings and runs, each of which says by itself why it fell short. */
export function verificationJson({ environment, seed, timings, runs }: Verification): string {
  const report = {
    environment,
    ...(seed === undefined ? {} : { seed }),
    timings,
    runs: runs.map(({ job, verdict, shortfalls: [shortfall], durationMs, isolation, warmVerdict, since }) => ({
      editions: job.editions,
      page: job.page.id,
      example: job.example.id,
      target: job.target.id,
      case: caseOf(job),
      verdict,
      sha256: job.sha256,
      ...(shortfall === undefined ? {} : { reason: reasonOf(shortfall) }),
      durationMs,
      ...(isolation === undefined ? {} : { isolation }),
      ...(warmVerdict === undefined ? {} : { warmVerdict }),
      ...(since === undefined ? {} : { since }),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** What was expected, what came and what to do, as one text. */
export function reasonOf({ expected, found, remedy }: Shortfall): string {
  return `expected: ${expected}\nfound: ${found}\nto do: ${remedy}`;
}
