import type Dockerode from 'dockerode';
import { KmsExamplesError, messageOf } from '../../../src/errors.ts';
import type { BaseName } from '../../../src/languages/toolchain.ts';
import { debianMaker } from '../closed-network/debian.ts';
import { dotnetMaker } from '../closed-network/dotnet.ts';
import { engineError } from '../docker/engine.ts';
import { follow, hasImage, type BuildProgress } from '../docker/build.ts';
import type { Session } from '../docker/session.ts';
import { BASE_REFERENCES } from './reference.ts';
import type { BaseMaker } from '../closed-network/base-maker.ts';

interface Base {
  readonly reference: string;
  readonly made: string;
  readonly maker: BaseMaker;
}

/** The images from which all others derive: where they come from, and what takes their place behind a closed network. */
const BASES: Readonly<Record<BaseName, Base>> = {
  debian: { reference: BASE_REFERENCES.debian, made: 'kms-examples/base-debian:trixie', maker: debianMaker },
  dotnet: { reference: BASE_REFERENCES.dotnet, made: 'kms-examples/base-dotnet:10.0', maker: dotnetMaker },
};

/** How a base image can be had: its tag where it is here, else whether it can be pulled, and what keeps it from being made. */
export interface BaseState {
  readonly reference: string;
  readonly tag: string | undefined;
  readonly canBePulled: boolean;
  readonly lacks: string | undefined;
}

/** Looks how a base image can be had, and changes nothing. */
export async function inspectBase(docker: Dockerode, name: BaseName): Promise<BaseState> {
  const { reference, maker } = BASES[name];
  const tag = await localTag(docker, name);
  const canBePulled = tag === undefined && (await isInRegistry(docker, reference));
  return { reference, tag, canBePulled, lacks: await maker.lacks() };
}

/** A base image that was pulled once more. */
export interface Renewal {
  readonly reference: string;
  /** Ids: the same where its registry has none that is newer. */
  readonly before: string;
  readonly after: string;
  /** Why it can't be pulled; undefined where it was. */
  readonly refusal?: string;
}

/** Finds each base image once. */
export class Bases {
  readonly #docker: Dockerode;
  readonly #session: Session;
  readonly #found = new Map<BaseName, Promise<string>>();
  readonly #renewed = new Map<BaseName, Promise<Renewal | undefined>>();

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

  /**
   * Pulls a base image once more that was pulled before, since its registry may have a newer one.
   *
   * @returns The ids of the one before and of the one that is here now; undefined for one that was made here.
   */
  renew(name: BaseName, progress: BuildProgress): Promise<Renewal | undefined> {
    const known = this.#renewed.get(name);
    if (known !== undefined) return known;
    const renewed = this.#renew(name, progress);
    this.#renewed.set(name, renewed);
    return renewed;
  }

  async #renew(name: BaseName, { onStep, signal }: BuildProgress): Promise<Renewal | undefined> {
    const { reference } = BASES[name];
    if ((await localTag(this.#docker, name)) !== reference) return undefined;
    const idNow = async (): Promise<string> => (await this.#docker.getImage(reference).inspect()).Id;
    const before = await idNow();
    onStep(`pulling ${reference}`);
    const refusal = await pull(this.#docker, reference, signal);
    return { reference, before, after: await idNow(), ...(refusal === undefined ? {} : { refusal }) };
  }

  async #obtain(name: BaseName, progress: BuildProgress): Promise<string> {
    const docker = this.#docker;
    const local = await localTag(docker, name);
    if (local !== undefined) return local;
    const { reference, made, maker } = BASES[name];
    progress.onStep(`pulling ${reference}`);
    const refusal = await pull(docker, reference, progress.signal);
    if (refusal === undefined) return reference;
    try {
      const lacking = await maker.lacks();
      if (lacking !== undefined) throw new Error(`to make it, this machine lacks ${lacking}`);
      const debian = (): Promise<string> => this.find('debian', progress);
      await maker.make({ docker, tag: made, folder: this.#session.temporaryFolder(), debian, progress });
      return made;
    } catch (error) {
      const failure = engineError(`base image ${reference}`, error);
      if (failure.code !== 'start-failed') throw failure;
      throw new KmsExamplesError('image-failed', {
        where: `base image ${reference}`,
        expected: 'an image that can be pulled, or made on this machine',
        found: `${refusal}\n${messageOf(error)}`,
        remedy: 'connect to an image registry, or load the image with `docker load`',
        cause: error,
      });
    }
  }
}

async function localTag(docker: Dockerode, name: BaseName): Promise<string | undefined> {
  const { reference, made } = BASES[name];
  if (await hasImage(docker, reference)) return reference;
  return (await hasImage(docker, made)) ? made : undefined;
}

async function isInRegistry(docker: Dockerode, reference: string): Promise<boolean> {
  try {
    await docker.getImage(reference).distribution();
    return true;
  } catch {
    return false;
  }
}

/** @returns Why the image can't be pulled; undefined when it was. */
async function pull(docker: Dockerode, reference: string, abortSignal: AbortSignal): Promise<string | undefined> {
  try {
    await follow(docker, await docker.pull(reference, { abortSignal }));
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}
