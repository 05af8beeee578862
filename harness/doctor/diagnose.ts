import type Dockerode from 'dockerode';
import { KmsExamplesError, type ErrorCode } from '../../src/errors.ts';
import { targets } from '../../src/languages/targets.ts';
import type { BaseName } from '../../src/languages/toolchain.ts';
import { packageMirror, mirrorFolders } from '../machines/closed-network/package-mirror.ts';
import { connectEngine, type Engine } from '../machines/docker/engine.ts';
import { hasImage } from '../machines/docker/build.ts';
import { emulatorImage } from '../emulator/moto/moto-image.ts';
import { authority } from '../machines/images/authority.ts';
import { inspectBase, type BaseState } from '../machines/images/base.ts';
import { imageTag, type ImageSource } from '../machines/images/image.ts';
import type { Supervision } from '../machines/workshop.ts';
import { recorderImage } from '../recorder/recorder.ts';
import { tryEngine } from './trial.ts';
import { toolchainImage } from '../toolchains/toolchain-image.ts';

/** What this machine has, or lacks, of one thing that `verify` needs. */
export interface Diagnosis {
  readonly subject: string;
  /** `ready`, `later`: `verify` makes it when it is first needed, or `lacking`. */
  readonly state: 'ready' | 'later' | 'lacking';
  readonly found: string;
  /** What would mend it. */
  readonly remedy?: string;
}

/**
 * Looks at everything that `verify` needs, tries the Docker Engine, and leaves everything as it was.
 *
 * @throws KmsExamplesError the signal's own error
 */
export async function diagnose(supervision: Supervision): Promise<Diagnosis[]> {
  let engine: Engine;
  try {
    engine = await connectEngine();
  } catch (error) {
    if (!(error instanceof KmsExamplesError)) throw error;
    const { found, remedy } = error.details;
    return [{ subject: 'Docker Engine', state: 'lacking', found, remedy }];
  }
  const { docker } = engine;
  const [debian, dotnet, ownAuthority] = await Promise.all([
    inspectBase(docker, 'debian'),
    inspectBase(docker, 'dotnet'),
    authority(),
  ]);
  const bases: Readonly<Record<BaseName, BaseState>> = { debian, dotnet };
  const toolchains = targets.map((target) => toolchainImage(target, ownAuthority));
  const sources = [emulatorImage, await recorderImage(), ...toolchains];
  return [
    await engineDiagnosis(engine, bases, supervision),
    {
      subject: 'package mirror',
      state: 'ready',
      found: packageMirror() ?? 'none: packages come from their registries',
    },
    ...Object.values(bases).map(baseDiagnosis),
    ...(await Promise.all(sources.map((source) => imageDiagnosis(docker, source, bases[source.base])))),
  ];
}

/** What to do about errors that would have a user ask this very command. */
const REMEDIES: Readonly<Partial<Record<ErrorCode, string>>> = {
  'image-failed': "mend what the message says; the engine's own log tells more",
  'start-failed': "mend what the message says; the engine's own log tells more",
};

/** The engine is ready only when it does what it is asked; without an image there is nothing that it could start. */
async function engineDiagnosis(
  { version, address }: Engine,
  { debian, dotnet }: Readonly<Record<BaseName, BaseState>>,
  supervision: Supervision,
): Promise<Diagnosis> {
  const engine = { subject: 'Docker Engine', found: `${version}, at ${address}` };
  const base = debian.tag !== undefined ? 'debian' : dotnet.tag !== undefined ? 'dotnet' : undefined;
  if (base === undefined) {
    return { ...engine, state: 'later', found: `${engine.found}; not tried, since no base image is here yet` };
  }
  try {
    await tryEngine(base, supervision);
    return { ...engine, state: 'ready' };
  } catch (error) {
    supervision.signal.throwIfAborted();
    if (!(error instanceof KmsExamplesError)) throw error;
    const { where = error.code, found, remedy } = error.details;
    const last = found.trim().split('\n').at(-1) ?? '';
    return {
      ...engine,
      state: 'lacking',
      found: `${engine.found}; ${where}: ${last}`,
      remedy: REMEDIES[error.code] ?? remedy,
    };
  }
}

function baseDiagnosis({ reference, tag, canBePulled, lacks }: BaseState): Diagnosis {
  const subject = reference;
  if (tag !== undefined) return { subject, state: 'ready', found: `image ${tag}` };
  if (canBePulled) return { subject, state: 'later', found: 'to be pulled' };
  if (lacks === undefined) return { subject, state: 'later', found: 'no registry has it; to be made on this machine' };
  return {
    subject,
    state: 'lacking',
    found: `no registry has it, and to make it this machine lacks ${lacks}`,
    remedy: 'connect to an image registry, load the image with `docker load`, or provide what is lacking',
  };
}

async function imageDiagnosis(docker: Dockerode, source: ImageSource, base: BaseState): Promise<Diagnosis> {
  const subject = source.name;
  if (base.tag !== undefined) {
    const tag = imageTag(source, base.tag);
    if (await hasImage(docker, tag)) return { subject, state: 'ready', found: `image ${tag}` };
  } else if (!base.canBePulled && base.lacks !== undefined) {
    return { subject, state: 'lacking', found: `no base image ${base.reference}`, remedy: 'see the base image' };
  }
  const mirrored = mirrorFolders(source.packages);
  const origin = mirrored.length > 0 ? `the package mirror's ${mirrored.join(' and ')}` : 'registries';
  return { subject, state: 'later', found: `image to be built, with packages from ${origin}` };
}
