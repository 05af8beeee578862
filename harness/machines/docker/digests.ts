import { existsSync, readFileSync, statSync } from 'node:fs';
import { once } from 'es-toolkit';
import { readCache, writeCache } from '../../../src/cache.ts';
import { sha256 } from '../../../src/sha256.ts';

const CACHE = 'digests';

/** Digests by path, each behind what the system said of the file when it was read. */
const remembered = once(() => new Map(readCache(CACHE)));

/**
 * The SHA-256 of files, in hexadecimal. None is read again that is what it was: a file with other contents has another time
 * of change, which nobody can set.
 */
export function digestsOf(paths: readonly string[]): ReadonlyMap<string, string> {
  const known = remembered();
  const changed = paths.filter((path) => known.get(path)?.startsWith(stateOf(path)) !== true);
  for (const path of changed) known.set(path, `${stateOf(path)}${sha256(readFileSync(path))}`);
  if (changed.length > 0) {
    writeCache(
      CACHE,
      [...known].filter(([path]) => existsSync(path)),
    );
  }
  return new Map(paths.map((path) => [path, known.get(path)?.split(' ').at(-1) ?? '']));
}

function stateOf(path: string): string {
  const { size, ino, ctimeNs } = statSync(path, { bigint: true });
  return `${[size, ino, ctimeNs].join('-')} `;
}
