import { setTimeout } from 'node:timers/promises';
import pLimit, { type LimitFunction } from 'p-limit';
import { KmsExamplesError } from '../../src/errors.ts';
import { isSdkOf, lockedSdk, lockFileOf, sdkText } from '../../src/languages/sdk.ts';
import type { Target } from '../../src/languages/target.ts';
import { startToolchain } from '../machines/docker/container.ts';
import type { Workshop } from '../machines/workshop.ts';
import {
  ToolchainServer,
  type Description,
  type Outcome,
  type PublishedProgram,
  type RunSetting,
  type ToolchainProgram,
} from './server.ts';
import { contentHash, isForked, toolchainImage } from './toolchain-image.ts';

/** What a toolchain's image holds, as its own tools tell, and the hash over what it is made of. */
export interface ToolchainDescription extends Description {
  readonly content: string;
  /** Its tag; undefined where nothing was run in it. */
  readonly image?: string;
}

/** A worker that is gone has ended, whether by itself or with a program: nobody can tell any more what it was like. */
export type WorkerCondition = 'as new' | 'changed' | 'gone';

/**
 * How many programs a container runs at a time beside those that compute, when their SDK waits before it tries again.
 * Where each takes a worker, more would cost more than the time that they save; one that is forked costs little.
 */
const WAITING_LANES = { inWorkers: 2, forked: 12 } as const;

/** A program that takes longer waits for something, most likely: it gives its lane to another, as soon as it may. */
const PATIENCE_MS = 1500;

/** For how many runs a worker is taken: what it gathers of each, such as classes, it doesn't give back. */
const RUNS_A_WORKER = 200;

/** How many programs a container keeps compiled. */
const KEPT_PROGRAMS = 1000;

/** The program that tells what a neighbour could have left behind in its worker. */
const CANARY = 'canary';

const CANARY_SETTING = { accessKeyId: 'canary', secretAccessKey: 'canary', limitSeconds: 30 };

/** A target's toolchain in its container, up for any number of programs. */
export class RunningToolchain {
  readonly #server: ToolchainServer;
  readonly #inLane: Workshop['inLane'];
  readonly #waitingLanes: LimitFunction;
  /** For programs that turn out to take long: on a slow machine these compute, and must stay few. */
  readonly #patientLanes: LimitFunction;
  readonly #lanes = pLimit(1);
  readonly #canaryLane = pLimit(1);
  /** The texts of the programs that lie compiled in the container, by their runs, the oldest first. */
  readonly #compiled = new Map<string, { readonly text: string; readonly error: string | undefined }>();
  /** How many programs each worker has run. */
  readonly #runsOf = new Map<string, number>();
  /** In what condition those were found that take no more programs. */
  readonly #conditions = new Map<string, WorkerCondition>();
  readonly description: ToolchainDescription;

  private constructor(
    server: ToolchainServer,
    description: ToolchainDescription,
    { inLane }: Workshop,
    forks: boolean,
  ) {
    const patient = pLimit(WAITING_LANES.inWorkers);
    this.#patientLanes = patient;
    // Where each takes a worker or a runtime of its own, both together must leave room for those that compute: the
    // processes and threads of a container are counted together.
    this.#waitingLanes = forks ? pLimit(WAITING_LANES.forked) : patient;
    this.#server = server;
    this.description = description;
    this.#inLane = inLane;
  }

  /**
   * Starts a target's container.
   *
   * @param workers How many workers are to be ready for the first programs.
   * @throws KmsExamplesError when its image can't be built, or holds another SDK than the lock file has, or it can't be
   *   started
   */
  static async open(target: Target, workshop: Workshop, workers: number): Promise<RunningToolchain> {
    const { image, containerId } = await startToolchain(toolchainImage(target, workshop.authority), workshop);
    const server = new ToolchainServer(containerId, target, workshop.signal);
    await server.start(workers);
    const description = await server.description;
    if (!isSdkOf(target, description.sdk)) {
      // Nothing may run in it, and its name must be free for another.
      await workshop.docker.getContainer(containerId).remove({ force: true });
      throw otherSdk(target, description);
    }
    return new RunningToolchain(
      server,
      { ...description, image, content: contentHash(target) },
      workshop,
      isForked(target),
    );
  }

  /** How many programs run at a time that compute. */
  set lanes(lanes: number) {
    this.#lanes.concurrency = lanes;
  }

  /**
   * Compiles programs, all at once; none again that was compiled with the same bytes.
   *
   * @returns The compiler's messages for the runs whose programs don't compile.
   * @throws KmsExamplesError when the compiler or the container fails
   */
  async compile(programs: readonly ToolchainProgram[]): Promise<ReadonlyMap<string, string>> {
    const fresh = programs.filter(({ run, text }) => this.#compiled.get(run)?.text !== text);
    if (fresh.length > 0) {
      const errors = await this.#server.compile(fresh);
      for (const { run, text } of fresh) {
        this.#compiled.delete(run);
        this.#compiled.set(run, { text, error: errors.get(run) });
      }
    }
    return new Map(
      programs.flatMap(({ run }) => {
        const error = this.#compiled.get(run)?.error;
        return error === undefined ? [] : [[run, error] as const];
      }),
    );
  }

  /** Removes the oldest programs that are more than a container keeps, and forgets workers. None may be running. */
  async tidy(): Promise<void> {
    this.#conditions.clear();
    for (const run of [...this.#compiled.keys()].slice(0, -KEPT_PROGRAMS)) {
      this.#compiled.delete(run);
      await this.#server.forget(run);
    }
  }

  /**
   * Runs a program that was compiled, when there is a lane for it.
   *
   * @param waits Whether its SDK will wait for some time: it then takes no lane from those that compute.
   * @param onStart Called when it has a lane.
   * @throws KmsExamplesError when the container fails
   */
  async run(run: string, setting: RunSetting, waits = false, onStart: () => void = () => undefined): Promise<Outcome> {
    const work = async (): Promise<Outcome> => {
      onStart();
      const outcome = await this.#server.run(run, setting);
      if (outcome.worker === undefined) return outcome;
      const { id, state } = outcome.worker;
      this.#runsOf.set(id, (this.#runsOf.get(id) ?? 0) + 1);
      // Before another worker is started: what this one has left may be all threads that there can be.
      if (state === 'spent') this.#conditions.set(id, await this.#lookAt(id, true));
      return outcome;
    };
    // One that isn't forked has to start first, and computes for that.
    if (waits) return (setting.isolation === 'warm' ? this.#waitingLanes : this.#patientLanes)(work);
    const { outcome } = await this.#lanes(() =>
      this.#inLane(async () => {
        const begun = work();
        await Promise.race([begun, this.#laneBesideThoseThatCompute(begun)]);
        return { outcome: begun };
      }),
    );
    return outcome;
  }

  /**
   * Runs a published program by its own command, when there is a lane for it. What builds it takes more memory than others
   * may have beside it: it keeps its lane.
   *
   * @param onStart Called when it has a lane.
   * @throws KmsExamplesError when the container fails
   */
  runPublished(
    run: string,
    program: PublishedProgram,
    setting: Omit<RunSetting, 'isolation'>,
    onStart: () => void,
  ): Promise<Outcome> {
    return this.#lanes(() =>
      this.#inLane(() => {
        onStart();
        return this.#server.runPublished(run, program, setting);
      }),
    );
  }

  /** Resolves when a program that takes long has a lane among those that wait. */
  async #laneBesideThoseThatCompute(outcome: Promise<Outcome>): Promise<void> {
    await setTimeout(PATIENCE_MS, undefined, { ref: false });
    await new Promise<void>((resolve) => {
      void this.#patientLanes(async () => {
        resolve();
        await outcome.catch(() => undefined);
      });
    });
  }

  /**
   * In what condition a worker is after all that it has run, by what its canary prints. One that has changed, or that has
   * run enough, takes no more programs.
   *
   * @throws KmsExamplesError when the container fails
   */
  async conditionOf(worker: string): Promise<WorkerCondition> {
    return this.#conditions.get(worker) ?? this.#lookAt(worker, (this.#runsOf.get(worker) ?? 0) >= RUNS_A_WORKER);
  }

  /** @param isLast Whether the worker takes no more programs, whatever it is like. */
  async #lookAt(worker: string, isLast: boolean): Promise<WorkerCondition> {
    const expected = await this.#server.canary;
    if (expected === undefined) return 'as new';
    return this.#canaryLane(async () => {
      const outcome = await this.#server.runIn(worker, CANARY, CANARY_SETTING);
      if (outcome === undefined) return 'gone';
      const condition = outcome.exitStatus === 0 && outcome.stdout === expected ? 'as new' : 'changed';
      if (condition === 'changed' || isLast || outcome.worker?.state !== 'open') {
        this.#runsOf.delete(worker);
        await this.#server.retire(worker);
      }
      return condition;
    });
  }

  /** Rejects when the container fails. */
  get failed(): Promise<never> {
    return this.#server.failed;
  }
}

function otherSdk(target: Target, { sdk: found }: Description): KmsExamplesError {
  return new KmsExamplesError('image-failed', {
    where: `image of ${target.id}`,
    expected: `${sdkText(lockedSdk(target))}, which ${lockFileOf(target)} has`,
    found,
    remedy: `have harness/toolchains/${target.id} install what is locked, or lock what it installs`,
  });
}
