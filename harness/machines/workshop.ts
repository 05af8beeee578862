import { setMaxListeners } from 'node:events';
import { availableParallelism } from 'node:os';
import type Dockerode from 'dockerode';
import pLimit from 'p-limit';
import { KmsExamplesError, type ErrorCode } from '../../src/errors.ts';
import { connectEngine, engineError } from './docker/engine.ts';
import { createNetworks, type Networks } from './docker/network.ts';
import { removeLeftovers, Session } from './docker/session.ts';
import { authority, type Credentials } from './images/authority.ts';
import { Bases } from './images/base.ts';
import type { OnProgress } from '../progress.ts';

/** What images and containers are made with. */
export interface Workshop {
  readonly docker: Dockerode;
  /** The Docker Engine's version. */
  readonly engine: string;
  readonly session: Session;
  readonly bases: Bases;
  readonly authority: Credentials;
  readonly networks: Networks;
  /** Aborted when the command is interrupted or fails. */
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  /** Does work that keeps a processor busy, when there is a lane for it. */
  readonly inLane: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Waits for all tasks. When one fails, the others are aborted, and its error is thrown when they have ended. */
  readonly settle: (tasks: readonly Promise<unknown>[]) => Promise<void>;
}

export interface Supervision {
  /** Aborted with the error that the command is to end with. */
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}

/**
 * How many programs run at a time for each processor. With more, all would take longer, and a program's time limit would
 * say little; with fewer, processors would idle while programs wait for answers.
 */
const LANES_A_PROCESSOR = 3;

/**
 * Works in a workshop of its own. Whatever was started there has ended when this returns or throws.
 *
 * @throws KmsExamplesError when the Docker Engine fails, what the work throws, or the signal's own error
 */
export async function inWorkshop<Result>(
  { signal: interruption, onProgress }: Supervision,
  work: (workshop: Workshop) => Promise<Result>,
): Promise<Result> {
  const [{ docker, version: engine }, ownAuthority] = await Promise.all([connectEngine(), authority()]);
  const session = new Session();
  const failure = new AbortController();
  const signal = AbortSignal.any([interruption, failure.signal]);
  // Every container listens to it.
  setMaxListeners(0, signal);
  // What it fails to remove is left to the next command; where the engine itself fails, the work tells.
  const tidied = removeLeftovers(docker, signal).catch(() => undefined);
  try {
    const networks = await createNetworks(docker, session);
    return await work({
      docker,
      engine,
      session,
      bases: new Bases(docker, session),
      authority: ownAuthority,
      networks,
      signal,
      onProgress,
      inLane: pLimit(LANES_A_PROCESSOR * availableParallelism()),
      settle: async (tasks) => {
        await Promise.all(tasks.map((task) => task.catch((error: unknown) => failure.abort(error))));
        signal.throwIfAborted();
      },
    });
  } finally {
    await Promise.all([session.close(), tidied]);
  }
}

/** Errors after which nothing else can run either. */
const FATAL: ReadonlySet<ErrorCode> = new Set(['docker-missing', 'docker-stopped', 'disk-full', 'interrupted']);

/**
 * Tells an error that ends the work in one container from those that end all work, such as an engine that has stopped.
 *
 * @throws The error itself where it ends all work.
 */
export async function endOfOneContainer(error: unknown, { docker, signal }: Workshop): Promise<KmsExamplesError> {
  if (!(error instanceof KmsExamplesError) || FATAL.has(error.code) || signal.aborted) throw error;
  try {
    await docker.ping();
  } catch (cause) {
    throw engineError('looking after a container that ended', cause);
  }
  return error;
}
