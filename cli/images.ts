import { join } from 'node:path';
import { IMAGES, loadImages, saveImages } from '../harness/machines/images/archive.ts';
import { inWorkshop } from '../harness/machines/workshop.ts';
import { select } from '../harness/plan/select.ts';
import { imagesFor } from '../harness/verify/images.ts';
import { targets } from '../src/languages/targets.ts';
import { requireWritable } from './folder.ts';
import { SERVICES, supervised } from './supervised.ts';

/** What `images save` was asked for; names that were not given mean all. */
export interface SaveOptions {
  readonly target?: readonly string[];
}

/**
 * Saves the images that runs of targets need to a folder. What is missing is built.
 *
 * @throws KmsExamplesError `unknown-name` or `file-unwritable`, or when the environment fails
 */
export async function save(folder: string, { target }: SaveOptions): Promise<void> {
  const chosen = select('target', targets, target);
  requireWritable(join(folder, IMAGES));
  await supervised([...SERVICES, ...chosen], (supervision) =>
    inWorkshop(supervision, async (workshop) =>
      saveImages(folder, await imagesFor(chosen, workshop), workshop.authority),
    ),
  );
}

/**
 * Loads what `images save` has written on another machine.
 *
 * @throws KmsExamplesError `invalid-option`, or when the Docker Engine fails
 */
export async function load(folder: string): Promise<void> {
  await loadImages(folder);
}
