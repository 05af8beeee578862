import type { Target } from '../../src/languages/target.ts';
import { sha256 } from '../../src/sha256.ts';
import { emulatorImage } from '../emulator/moto/moto-image.ts';
import { contextHash } from '../machines/docker/context.ts';
import type { Credentials } from '../machines/images/authority.ts';
import { ensureImage, type ImageSource } from '../machines/images/image.ts';
import { BASE_REFERENCES } from '../machines/images/reference.ts';
import type { Workshop } from '../machines/workshop.ts';
import { recorderImage } from '../recorder/recorder.ts';
import { contentHash, toolchainImage } from '../toolchains/toolchain-image.ts';

/**
 * The tags of all images that runs of targets need, with those that they derive from. What is missing is built.
 *
 * @throws KmsExamplesError when an image can't be built, or the Docker Engine fails
 */
export async function imagesFor(targets: readonly Target[], workshop: Workshop): Promise<string[]> {
  const sources = await sourcesOf(targets, workshop.authority);
  const tags = sources.map(async (source) => {
    const say = (text: string): void => workshop.onProgress({ subject: source.name, text, state: 'working' });
    const tag = await ensureImage(source, workshop, say);
    workshop.onProgress({ subject: source.name, text: tag, state: 'done' });
    return [await workshop.bases.find(source.base, { onStep: say, signal: workshop.signal }), tag];
  });
  await workshop.settle(tags);
  return [...new Set((await Promise.all(tags)).flat())];
}

async function sourcesOf(targets: readonly Target[], authority: Credentials): Promise<ImageSource[]> {
  return [emulatorImage, await recorderImage(), ...targets.map((target) => toolchainImage(target, authority))];
}

/**
 * A hash over what the images are made of that runs of a target need, as far as it is kept here: the same on every
 * machine, whatever it trusts.
 */
export async function imagesKey(target: Target): Promise<string> {
  const services = [emulatorImage, await recorderImage()];
  const hashes = services.map(({ base, files }) => contextHash(BASE_REFERENCES[base], files));
  return sha256([contentHash(target), ...hashes].join('\n')).slice(0, 16);
}
