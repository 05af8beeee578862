import type Dockerode from 'dockerode';
import type { Networks } from '../docker/network.ts';
import type { Session } from '../docker/session.ts';
import { Emulator, emulatorImage } from '../emulator/emulator.ts';
import type { Credentials } from '../images/authority.ts';
import type { Bases } from '../images/base.ts';
import { ensureImage, type ImageSource } from '../images/image.ts';
import { Recorder, recorderImage } from '../recorder/recorder.ts';
import type { OnProgress } from './progress.ts';

/** What images and containers are made with. */
export interface Workshop {
  readonly docker: Dockerode;
  readonly session: Session;
  readonly bases: Bases;
  readonly authority: Credentials;
  readonly networks: Networks;
  /** Aborted when the command is interrupted or fails. */
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}

/** What every run needs besides its own container. */
export interface Stage {
  readonly emulator: Emulator;
  readonly recorder: Recorder;
}

/** @throws KmsExamplesError when an image can't be built or a container can't be started */
export async function setStage(workshop: Workshop): Promise<Stage> {
  const { docker, session, networks, authority } = workshop;
  const [emulator, recorder] = await Promise.all([
    serve(workshop, emulatorImage, (image) => Emulator.start(docker, image, networks, session)),
    serve(workshop, await recorderImage(), (image) =>
      Recorder.start(docker, image, { networks, session, authority, emulator: Emulator.address(session) }),
    ),
  ]);
  return { emulator, recorder };
}

async function serve<Service>(
  { docker, bases, signal, onProgress }: Workshop,
  source: ImageSource,
  start: (image: string) => Promise<Service>,
): Promise<Service> {
  const subject = source.name;
  try {
    const image = await ensureImage(docker, bases, source, {
      onStep: (text) => onProgress({ subject, text, state: 'working' }),
      signal,
    });
    onProgress({ subject, text: 'starting', state: 'working' });
    const service = await start(image);
    onProgress({ subject, text: 'answers', state: 'done' });
    return service;
  } catch (error) {
    onProgress({ subject, text: 'failed', state: 'failed' });
    throw error;
  }
}
