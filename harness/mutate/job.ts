import type { Planner } from '../plan/plan.ts';
import type { Job } from '../verify/job.ts';
import type { Mutant } from './mutant.ts';

/** The job that runs a mutant under a name: as its snippet, or in the place of its complete program. */
export function jobOf({ specimen, text, intact, failure, reader }: Mutant, run: string, planner: Planner): Job {
  return intact === specimen.complete
    ? planner.job(specimen, specimen.text, { run, failure, complete: text })
    : planner.job(specimen, text, { run, failure, reader });
}
