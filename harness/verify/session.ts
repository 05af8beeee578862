import { availableParallelism } from 'node:os';
import { uniqBy } from 'es-toolkit';
import DataLoader from 'dataloader';
import pLimit from 'p-limit';
import type { Target } from '../../src/languages/target.ts';
import { usageOf, type Usage } from '../machines/docker/usage.ts';
import { inWorkshop, type Supervision, type Workshop } from '../machines/workshop.ts';
import { stopwatch } from '../stopwatch.ts';
import { RunningToolchain } from '../toolchains/running.ts';
import type { Isolation } from '../toolchains/isolation.ts';
import type { Job } from './job.ts';
import { inBatches } from './order.ts';
import { enterWorlds, type Run, type RunJudge } from './run.ts';
import type { Verification, Witness } from './report.ts';
import { setStage, type Stage } from './stage.ts';
import { verifyTarget } from './target.ts';

/** How a verification's programs are run. */
export interface VerifyOptions {
  /** How long a program may run, in seconds. */
  readonly limitSeconds: number;
  /** `warm` without this: a run that falls short is then repeated isolated, and that verdict counts. */
  readonly isolation?: Isolation;
  /** Which of the warm runs are repeated, where it isn't those that fall short: mutants must not pass. */
  readonly confirmed?: 'passes' | 'shortfalls';
  /** What the order of the runs follows from: a number that is told, so that it can be had again. */
  readonly seed: number;
  /** How long a run took before, for the time that is left; undefined where it never ran. */
  readonly pastMs?: (job: Job) => number | undefined;
  readonly witness?: Witness;
}

const FIRST_ACCOUNT = 700_000_000_000;

/** How many worlds are made in one request, and in how many at a time. */
const WORLDS = { together: 50, requests: 2 } as const;

/**
 * Verifies any number of times: the emulator, the recorder, and each target's container with its workers stay up from
 * when they are first wanted.
 */
export class VerificationSession {
  readonly #workshop: Workshop;
  readonly #worlds: DataLoader<Run, RunJudge>;
  readonly #toolchains = new Map<string, Promise<RunningToolchain>>();
  #stage: Promise<Stage> | undefined;
  #accounts = FIRST_ACCOUNT;

  constructor(workshop: Workshop) {
    this.#workshop = workshop;
    const atATime = pLimit(WORLDS.requests);
    this.#worlds = new DataLoader((runs) => atATime(async () => enterWorlds(runs, await this.#setStage())), {
      cache: false,
      maxBatchSize: WORLDS.together,
    });
  }

  /**
   * Runs the jobs' programs, and judges each run.
   *
   * @throws KmsExamplesError when the Docker Engine, the emulator or the recorder fails, or the signal's own error
   */
  async verify(
    jobs: readonly Job[],
    {
      limitSeconds,
      isolation = 'warm',
      confirmed = 'shortfalls',
      seed,
      pastMs = () => undefined,
      witness,
    }: VerifyOptions,
  ): Promise<Verification> {
    const workshop = this.#workshop;
    const lap = stopwatch();
    const stage = this.#setStage();
    const services = stage.then(({ emulator }) => {
      witness?.onEmulator(emulator.description);
      return lap();
    });
    const wanted = uniqBy(
      jobs.map(({ target }) => target),
      ({ id }) => id,
    );
    // Whoever is alone has all processors; of many, each has one lane: a worker more costs more than it saves.
    const lanes = Math.ceil(availableParallelism() / wanted.length);
    const targets = wanted.map((target) => {
      const ofTarget = jobs.filter((job) => job.target.id === target.id);
      return verifyTarget(target, inBatches(ofTarget, seed), {
        workshop,
        stage,
        toolchain: this.#toolchain(target, isolation === 'warm' ? Math.min(lanes, ofTarget.length) : 0),
        lanes,
        nextAccount: () => String(this.#accounts++),
        enterWorld: (run) => this.#worlds.load(run),
        limitSeconds,
        isolation,
        confirmed,
        pastMs,
        witness,
      });
    });
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
      seed,
      timings: {
        services: servicesMs,
        targets: Object.fromEntries(reports.map(({ target, timings }) => [target, timings])),
        total: servicesMs + lap(),
      },
      runs: jobs.flatMap((job) => ofJob.get(job) ?? []),
    };
  }

  /** What each container has used so far, by what runs in it. */
  async usage(): Promise<Readonly<Record<string, Usage>>> {
    return Object.fromEntries(await usageOf(this.#workshop));
  }

  /** The emulator and the recorder, as soon as they answer. */
  #setStage(): Promise<Stage> {
    return (this.#stage ??= setStage(this.#workshop));
  }

  #toolchain(target: Target, workers: number): Promise<RunningToolchain> {
    const running = this.#toolchains.get(target.id);
    if (running !== undefined) return running;
    const opened = RunningToolchain.open(target, this.#workshop, workers);
    this.#toolchains.set(target.id, opened);
    // What could not be had, or came down, is started anew the next time.
    opened.then(({ failed }) => failed).catch(() => this.#toolchains.delete(target.id));
    return opened;
  }
}

/**
 * Works with a session of its own. Whatever was started for it has ended when this returns or throws.
 *
 * @throws KmsExamplesError when the Docker Engine fails, what the work throws, or the signal's own error
 */
export function inSession<Result>(
  supervision: Supervision,
  work: (session: VerificationSession) => Promise<Result>,
): Promise<Result> {
  return inWorkshop(supervision, (workshop) => work(new VerificationSession(workshop)));
}
