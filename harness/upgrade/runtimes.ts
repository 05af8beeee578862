import { runErrand, type ErrandEnd } from '../machines/docker/errand.ts';
import { hasImage } from '../machines/docker/build.ts';
import { clientVariables } from '../machines/closed-network/client-settings.ts';
import { ensureImage, imageTag } from '../machines/images/image.ts';
import type { Workshop } from '../machines/workshop.ts';
import type { Upgradable } from './upgradable.ts';
import { lockedIn, type Locked } from './upgrade.ts';

/** The packages of an image that Debian has newer. */
const NEWER = `
apt-get update --quiet=2 --error-on=any > /dev/null || exit
apt-get upgrade --simulate --quiet=2 | sed --quiet 's/^Inst \\([^ ]*\\) \\[\\([^]]*\\)\\] (\\([^ ]*\\) .*/\\1 \\2 \\3/p'
`;

const PACKAGES = "dpkg-query --show --showformat='${Package}\\n'";

/** How new the runtimes are that something upgradable has in its images. */
export interface Runtimes {
  readonly upgradable: Upgradable;
  /** The base image where its registry had a newer one, and packages that Debian has newer than the images. */
  readonly newer: readonly Locked[];
  /** Why nobody could be asked; undefined where somebody could. */
  readonly unreached?: string;
}

/**
 * Asks for newer base images, and Debian for newer packages, than those of the images that are here: these are as new as
 * they were when the image was built. An image that is yet to be built gets the newest.
 *
 * @throws KmsExamplesError when the engine fails
 */
export async function askForRuntimes(upgradable: Upgradable, workshop: Workshop): Promise<Runtimes> {
  const { id: subject } = upgradable;
  const say = (text: string): void => workshop.onProgress({ subject, text, state: 'working' });
  const newer = new Map<string, Locked>();
  for (const source of upgradable.imagesOf(workshop.authority)) {
    const progress = { onStep: say, signal: workshop.signal };
    const base = await workshop.bases.find(source.base, progress);
    const image = imageTag(source, base);
    if (!(await hasImage(workshop.docker, image))) continue;
    const renewal = await workshop.bases.renew(source.base, progress);
    if (renewal?.refusal !== undefined) return { upgradable, newer: [], unreached: renewal.refusal };
    if (renewal !== undefined && renewal.before !== renewal.after) {
      newer.set(renewal.reference, { name: renewal.reference, before: 'an older image', after: 'the one of today' });
    }
    say('asking for runtimes');
    const run = (tag: string, script: string): Promise<ErrandEnd> =>
      runErrand(
        {
          name: `${source.name}-runtimes`,
          image: tag,
          command: ['sh', '-c', script],
          environment: clientVariables(),
          files: [],
          workingFolder: '/',
        },
        workshop,
      );
    const { exitStatus, stdout, stderr } = await run(image, NEWER);
    if (exitStatus !== 0) return { upgradable, newer: [], unreached: stderr.trim() };
    const ofBase = new Set((await run(base, PACKAGES)).stdout.split('\n'));
    for (const found of lockedIn(stdout)) if (!ofBase.has(found.name)) newer.set(found.name, found);
  }
  return { upgradable, newer: [...newer.values()] };
}

/**
 * Builds the images anew, with the packages that Debian has today.
 *
 * @throws KmsExamplesError `image-failed`, or what else the engine lacks
 */
export async function renewRuntimes(upgradable: Upgradable, workshop: Workshop): Promise<void> {
  const say = (text: string): void => workshop.onProgress({ subject: upgradable.id, text, state: 'working' });
  for (const source of upgradable.imagesOf(workshop.authority)) await ensureImage(source, workshop, say, true);
}
