import type { Target } from '../../src/languages/target.ts';
import { startToolchain } from '../machines/docker/container.ts';
import { ensureImage } from '../machines/images/image.ts';
import type { Workshop } from '../machines/workshop.ts';
import { toolchainImage } from './toolchain-image.ts';

/** A toolchain's container, warm for any number of programs. */
interface StartedToolchain {
  readonly image: string;
  readonly containerId: string;
}

/**
 * Starts a toolchain's container, from an image that is built when it has to be.
 *
 * @param say Called with what is being done.
 * @throws KmsExamplesError when the image can't be built or the container can't be started
 */
export async function openToolchain(
  target: Target,
  { docker, bases, authority, networks, session, signal }: Workshop,
  say: (text: string) => void,
): Promise<StartedToolchain> {
  const image = await ensureImage(docker, bases, toolchainImage(target, authority), { onStep: say, signal });
  say('starting');
  const container = await startToolchain(image, target.id, networks, session);
  return { image, containerId: container.getId() };
}
