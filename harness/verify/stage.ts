import { emulatorAddress, startEmulator, type RunningEmulator } from '../emulator/moto/container.ts';
import { startRecorder, type Recorder } from '../recorder/recorder.ts';
import type { Workshop } from '../machines/workshop.ts';

/** What every run needs besides its own container. */
export interface Stage {
  readonly emulator: RunningEmulator;
  readonly recorder: Recorder;
}

/** @throws KmsExamplesError when an image can't be built or a container can't be started */
export async function setStage(workshop: Workshop): Promise<Stage> {
  const [emulator, recorder] = await Promise.all([
    startEmulator(workshop),
    startRecorder(workshop, emulatorAddress(workshop.session)),
  ]);
  return { emulator, recorder };
}
