import { GENERATED, MANIFEST, manifestSchema, sha256 } from '../src/render/manifest.ts';
import { parseJson } from '../src/json.ts';
import { rendered } from './rendered.ts';
import { readGenerated, replaceFolder } from './folder.ts';

/**
 * Writes what the model and the templates render over those files of `generated/` that are as they were written. A file
 * that was edited by hand stays: its bytes are what runs.
 *
 * @returns The paths below `generated/` of the files that were edited by hand.
 */
export async function refreshGenerated(): Promise<string[]> {
  const wanted = await rendered();
  const found = readGenerated();
  const written = writtenHashes(found.get(MANIFEST));
  const edited = [...found].flatMap(([path, text]) =>
    path !== MANIFEST && text !== wanted.get(path) && written.get(path) !== sha256(text) ? [path] : [],
  );
  for (const path of edited) {
    const text = found.get(path);
    if (text !== undefined) wanted.set(path, text);
  }
  replaceFolder(GENERATED, wanted, found);
  return edited.sort();
}

/** The SHA-256 of each file as it was last written, by its path; none where that isn't known. */
function writtenHashes(manifest = ''): Map<string, string> {
  const written = manifestSchema.safeParse(parseJson(manifest)).data;
  return new Map([...(written?.snippets ?? []), ...(written?.pages ?? [])].map((file) => [file.path, file.sha256]));
}
