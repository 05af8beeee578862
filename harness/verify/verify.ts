import { inWorkshop, type Supervision } from '../machines/workshop.ts';
import type { Job } from './job.ts';
import type { Verification, Witness } from './report.ts';
import { Run } from './run.ts';
import { setStage } from './stage.ts';
import { stopwatch } from '../stopwatch.ts';
import { verifyTarget } from './target.ts';

export interface VerifyRequest extends Supervision {
  /** How long a program may run, in seconds. */
  readonly limitSeconds: number;
  readonly witness?: Witness;
}

/**
 * Runs the jobs' programs, each target's in a container of its own, and judges each run. Whatever was started has ended
 * when this returns or throws.
 *
 * @throws KmsExamplesError when the Docker Engine, the emulator or the recorder fails, or the signal's own error
 */
export async function verifyJobs(
  jobs: readonly Job[],
  { limitSeconds, witness, ...supervision }: VerifyRequest,
): Promise<Verification> {
  const lap = stopwatch();
  return inWorkshop(supervision, async (workshop) => {
    const runs = jobs.map((job, index) => new Run(job, index));
    const stage = setStage(workshop);
    const services = stage.then(({ emulator }) => {
      witness?.onEmulator(emulator.description);
      return lap();
    });
    const targets = [...new Set(jobs.map(({ target }) => target))].map((target) =>
      verifyTarget(
        target,
        runs.filter(({ job }) => job.target === target),
        { workshop, stage, limitSeconds, witness },
      ),
    );
    await workshop.settle([services, ...targets]);

    const { emulator } = await stage;
    const reports = await Promise.all(targets);
    const servicesMs = await services;
    const ofJob = new Map(reports.flatMap((report) => report.runs).map((report) => [report.job, report]));
    return {
      environment: {
        engine: workshop.engine,
        emulator: emulator.description,
        toolchains: Object.fromEntries(
          reports.flatMap(({ target, description }) => (description === undefined ? [] : [[target, description]])),
        ),
      },
      timings: {
        services: servicesMs,
        targets: Object.fromEntries(reports.map(({ target, timings }) => [target, timings])),
        total: servicesMs + lap(),
      },
      runs: jobs.flatMap((job) => ofJob.get(job) ?? []),
    };
  });
}
