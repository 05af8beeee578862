import { GENERATED, listedFiles, MANIFEST } from '../src/render/manifest.ts';
import { sha256 } from '../src/sha256.ts';
import { rendered } from './rendered.ts';
import { readGenerated, replaceFolder } from './folder.ts';

/** Files of `generated/` by their paths below it, and the paths of those among them that were edited by hand. */
export interface Refreshed {
  readonly files: ReadonlyMap<string, string>;
  readonly edited: readonly string[];
}

/**
 * What the model and the templates render, in place of those files of `generated/` that are as they were written. A file
 * that was edited by hand stays: its bytes are what runs.
 *
 * @param isWritten Whether the files are written, too.
 */
export async function refreshGenerated(isWritten: boolean): Promise<Refreshed> {
  const { files: wanted } = await rendered();
  const found = readGenerated();
  const edited = editedByHand(found, wanted);
  for (const path of edited) {
    const text = found.get(path);
    if (text !== undefined) wanted.set(path, text);
  }
  if (isWritten) replaceFolder(GENERATED, wanted, found);
  return { files: wanted, edited };
}

/**
 * The paths of those files that are neither as they are wanted nor as they were written.
 *
 * @param found The files that lie in `generated/`.
 * @param wanted What the model and the templates render.
 */
export function editedByHand(found: ReadonlyMap<string, string>, wanted: ReadonlyMap<string, string>): string[] {
  const written = new Map(listedFiles(found.get(MANIFEST)).map((file) => [file.path, file.sha256]));
  return [...found]
    .filter(([path, text]) => path !== MANIFEST && text !== wanted.get(path) && written.get(path) !== sha256(text))
    .map(([path]) => path)
    .sort();
}
