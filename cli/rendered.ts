import { readFileSync } from 'node:fs';
import { readCache, writeCache } from '../src/cache.ts';
import { pages } from '../src/chapter/chapter.ts';
import { FormattedTexts } from '../src/render/formatted.ts';
import { renderGenerated } from '../src/render/generated.ts';
import { MANIFEST, markProven } from '../src/render/manifest.ts';
import { sha256 } from '../src/sha256.ts';
import { repositoryPath } from '../src/repository.ts';
import { readFolder } from './folder.ts';
import { standingOf, type Standing } from './standing.ts';

/** What `generated/` is to hold, and how it stands to the record. */
export interface Rendered extends Standing {
  /** The files' texts by their paths below `generated/`. The manifest says which of the snippets are proven. */
  readonly files: Map<string, string>;
}

/**
 * Renders everything that `generated/` holds. What was formatted before, by the same formatters, is kept beside the
 * packages.
 *
 * @throws KmsExamplesError `invalid-template` or `invalid-literal`
 */
export async function rendered(): Promise<Rendered> {
  const cache = `formatted-${versionOfFormatters()}`;
  const known = readCache(cache);
  const formatted = new FormattedTexts(known);
  const files = await renderGenerated(pages, { formatted });
  const isSame = known.size === formatted.used.size && [...known.keys()].every((key) => formatted.used.has(key));
  if (!isSame) writeCache(cache, formatted.used);
  const standing = await standingOf(files);
  files.set(MANIFEST, markProven(files.get(MANIFEST) ?? '', standing.isProven));
  return { files, ...standing };
}

/** A formatter is made of what the lock file says of its version, and of its options, which stand in the languages. */
function versionOfFormatters(): string {
  const sources = [...readFolder(repositoryPath('src', 'languages'))].filter(([path]) => path.endsWith('.ts'));
  const lockFile = readFileSync(repositoryPath('package-lock.json'), 'utf8');
  const sorted = sources.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return sha256(JSON.stringify([lockFile, ...sorted])).slice(0, 16);
}
