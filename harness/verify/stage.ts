import { emulatorAddress, startEmulator, type RunningEmulator } from '../emulator/moto/container.ts';
import { emulatorImage } from '../emulator/moto/moto-image.ts';
import { ensureImage, type ImageSource } from '../machines/images/image.ts';
import { Recorder, recorderImage } from '../recorder/recorder.ts';
import type { Workshop } from '../machines/workshop.ts';

/** What every run needs besides its own container. */
export interface Stage {
  readonly emulator: RunningEmulator;
  readonly recorder: Recorder;
}

/** @throws KmsExamplesError when an image can't be built or a container can't be started */
export async function setStage(workshop: Workshop): Promise<Stage> {
  const { docker, session, networks, authority } = workshop;
  const recorderSource = await recorderImage();
  const [emulator, recorder] = await Promise.all([
    serve(workshop, emulatorImage, (image) => startEmulator(docker, image, networks, session)),
    serve(workshop, recorderSource, (image) =>
      Recorder.start(docker, image, { networks, session, authority, emulator: emulatorAddress(session) }),
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
