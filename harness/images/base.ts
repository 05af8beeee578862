import type Dockerode from 'dockerode';
import { KmsExamplesError, messageOf } from '../../src/errors.ts';
import { makeDebian } from '../closed-network/debian.ts';
import { makeDotnet } from '../closed-network/dotnet.ts';
import { engineError } from '../docker/engine.ts';
import { hasImage, type BuildProgress } from '../docker/image.ts';
import type { Session } from '../docker/session.ts';

export type BaseName = 'debian' | 'dotnet';

export interface BaseRequest {
  readonly docker: Dockerode;
  /** The tag that the image is to have. */
  readonly tag: string;
  /** A folder for what is needed on the way, removed with the session. */
  readonly folder: string;
  /** The base image of Debian, made or pulled. */
  readonly debian: () => Promise<string>;
  readonly progress: BuildProgress;
}

/** Makes a base image that can't be pulled. */
export type MakeBase = (request: BaseRequest) => Promise<void>;

/** The images from which all others derive: where they come from, and what takes their place behind a closed network. */
const BASES: Readonly<Record<BaseName, { readonly reference: string; readonly made: string; readonly make: MakeBase }>> = {
  debian: { reference: 'debian:trixie-slim', made: 'kms-examples/base-debian:trixie', make: makeDebian },
  dotnet: { reference: 'mcr.microsoft.com/dotnet/sdk:10.0', made: 'kms-examples/base-dotnet:10.0', make: makeDotnet },
};

/** Finds each base image once. */
export class Bases {
  readonly #docker: Dockerode;
  readonly #session: Session;
  readonly #found = new Map<BaseName, Promise<string>>();

  constructor(docker: Dockerode, session: Session) {
    this.#docker = docker;
    this.#session = session;
  }

  /**
   * The tag of a base image: one that is here, else pulled, else made.
   *
   * @throws KmsExamplesError `image-failed`
   */
  find(name: BaseName, progress: BuildProgress): Promise<string> {
    const known = this.#found.get(name);
    if (known !== undefined) return known;
    const found = this.#obtain(name, progress);
    this.#found.set(name, found);
    return found;
  }

  async #obtain(name: BaseName, progress: BuildProgress): Promise<string> {
    const docker = this.#docker;
    const { reference, made, make } = BASES[name];
    if (await hasImage(docker, reference)) return reference;
    if (await hasImage(docker, made)) return made;
    progress.onStep(`pulling ${reference}`);
    const refusal = await pull(docker, reference, progress.signal);
    if (refusal === undefined) return reference;
    try {
      const debian = (): Promise<string> => this.find('debian', progress);
      await make({ docker, tag: made, folder: this.#session.temporaryFolder(), debian, progress });
      return made;
    } catch (error) {
      const failure = engineError(`base image ${reference}`, error);
      if (failure.code !== 'start-failed') throw failure;
      throw new KmsExamplesError(
        'image-failed',
        {
          where: `base image ${reference}`,
          expected: 'an image that can be pulled, or made on this machine',
          found: `${refusal}\n${messageOf(error)}`,
          remedy: 'connect to an image registry, or load the image with `docker load`',
        },
        { cause: error },
      );
    }
  }
}

/** @returns Why the image can't be pulled; undefined when it was. */
async function pull(docker: Dockerode, reference: string, abortSignal: AbortSignal): Promise<string | undefined> {
  try {
    const progress: NodeJS.ReadableStream = await docker.pull(reference, { abortSignal });
    await new Promise<void>((resolve, reject) => {
      docker.modem.followProgress(progress, (error) => (error === null ? resolve() : reject(error)));
    });
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}
