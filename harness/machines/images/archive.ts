import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { KmsExamplesError } from '../../../src/errors.ts';
import { makeFolder } from '../../make-folder.ts';
import { engineError } from '../docker/engine.ts';
import { adoptAuthority, authorityIn, keep, type Credentials } from './authority.ts';

/** Where images lie in the folder that they are saved to. It isn't compressed: caches and artifacts do that. */
export const IMAGES = 'images.tar';

/** Where the authority lies that they trust. */
const AUTHORITY = 'authority';

/**
 * Saves images to a folder, with the authority that they trust, without which they are of no use to another machine.
 *
 * @throws KmsExamplesError `file-unwritable`, or when the Docker Engine fails
 */
export async function saveImages(folder: string, tags: readonly string[], authority: Credentials): Promise<void> {
  makeFolder(folder);
  keep(authority, join(folder, AUTHORITY));
  await docker('saving images', ['save', '--output', join(folder, IMAGES), ...tags]);
}

/**
 * Loads images from a folder to which another machine has saved them, and has this one trust what they trust.
 *
 * @throws KmsExamplesError `invalid-option` where there are none, or this machine has an authority of its own already
 */
export async function loadImages(folder: string): Promise<void> {
  const images = join(folder, IMAGES);
  const authority = authorityIn(join(folder, AUTHORITY));
  if (!existsSync(images) || authority === undefined) {
    throw new KmsExamplesError('invalid-option', {
      where: folder,
      expected: `the images that \`kms-examples images save\` has written, and the authority that they trust`,
      found: existsSync(images) ? 'no authority, or one that ends soon' : `no ${IMAGES}`,
      remedy: 'name its folder; or save them anew, or do without: what is missing is built',
    });
  }
  if (!adoptAuthority(authority)) {
    throw new KmsExamplesError('invalid-option', {
      where: folder,
      expected: 'images that trust the authority of this machine, or a machine that has none yet',
      found: 'another authority',
      remedy: 'do without them: this machine builds its own',
    });
  }
  await docker('loading images', ['load', '--input', images]);
}

async function docker(what: string, args: readonly string[]): Promise<void> {
  try {
    await execa('docker', args, { stdin: 'ignore' });
  } catch (error) {
    throw engineError(what, error);
  }
}
