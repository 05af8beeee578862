import { connectEngine } from '../docker/engine.ts';
import { createNetworks } from '../docker/network.ts';
import { removeLeftovers, Session } from '../docker/session.ts';
import { authority } from '../images/authority.ts';
import { Bases } from '../images/base.ts';
import { toolchains } from '../toolchains/toolchains.ts';
import type { Job } from './job.ts';
import type { OnProgress } from './progress.ts';
import type { Verification } from './report.ts';
import { Run } from './run.ts';
import { setStage } from './stage.ts';
import { stopwatch } from './stopwatch.ts';
import { verifyTarget } from './target.ts';

export interface VerifyRequest {
  /** How long a program may run, in seconds. */
  readonly limitSeconds: number;
  /** Aborted with the error that the command is to end with. */
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}

/**
 * Runs the jobs' programs, each target's in a container of its own, and judges each run. Whatever was started has ended
 * when this returns or throws.
 *
 * @throws KmsExamplesError when the Docker Engine, the emulator or the recorder fails, or the signal's own error
 */
export async function verifyJobs(
  jobs: readonly Job[],
  { limitSeconds, signal: interruption, onProgress }: VerifyRequest,
): Promise<Verification> {
  const lap = stopwatch();
  const docker = await connectEngine();
  const session = new Session();
  try {
    const failure = new AbortController();
    const signal = AbortSignal.any([interruption, failure.signal]);
    const [{ Version: engine }, networks, ownAuthority] = await Promise.all([
      docker.version(),
      createNetworks(docker, session),
      authority(),
      removeLeftovers(docker),
    ]);
    const bases = new Bases(docker, session);
    const workshop = { docker, session, bases, authority: ownAuthority, networks, signal, onProgress };

    const runs = jobs.map((job, index) => new Run(job, index));
    const stage = setStage(workshop);
    const services = stage.then(lap);
    const targets = toolchains
      .map((toolchain) => ({ toolchain, own: runs.filter(({ job }) => job.target.id === toolchain.target) }))
      .filter(({ own }) => own.length > 0)
      .map(({ toolchain, own }) => verifyTarget(toolchain, own, { workshop, stage, limitSeconds }));
    await allSettled([services, ...targets], failure);
    signal.throwIfAborted();

    const { emulator } = await stage;
    const reports = await Promise.all(targets);
    const ofJob = new Map(reports.flatMap((report) => report.runs).map((report) => [report.job, report]));
    const servicesMs = await services;
    return {
      environment: {
        engine,
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
  } finally {
    await session.close();
  }
}

/** Waits for all tasks; the first that fails has the others aborted, which are waited for too. */
async function allSettled(tasks: readonly Promise<unknown>[], failure: AbortController): Promise<void> {
  await Promise.all(tasks.map((task) => task.catch((error: unknown) => failure.abort(error))));
}
