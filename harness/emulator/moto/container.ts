import { Wait } from 'testcontainers';
import { containerName, startService } from '../../machines/docker/container.ts';
import type { Session } from '../../machines/docker/session.ts';
import type { Workshop } from '../../machines/workshop.ts';
import type { Emulator } from '../emulator.ts';
import { moto } from './moto.ts';
import { emulatorImage } from './moto-image.ts';

const PORT = 5000;

/** The emulator in its container, at its address on this machine. */
export interface RunningEmulator extends Emulator {
  /** Its name and version. */
  readonly description: string;
}

/** The emulator's address on a session's outer network, known before it answers there. */
export function emulatorAddress(session: Session): string {
  return `http://${containerName(session, emulatorImage.name)}:${String(PORT)}`;
}

/** @throws KmsExamplesError when the emulator's container can't be started */
export async function startEmulator(workshop: Workshop): Promise<RunningEmulator> {
  const service = { port: PORT, ready: Wait.forLogMessage('ready') };
  const container = await startService(emulatorImage, service, workshop);
  const [description = ''] = await container.exec(['cat', '/description']).then(({ stdout }) => stdout.split('\n'));
  return { ...moto(`http://127.0.0.1:${String(container.getMappedPort(PORT))}`), description };
}
