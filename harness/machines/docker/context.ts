import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pack } from 'tar-stream';
import { sha256 } from '../../../src/sha256.ts';
import { digestsOf } from './digests.ts';

/** A file of an image's build context. */
export interface ContextFile {
  /** Below the context's root. */
  readonly path: string;
  /** Its SHA-256, in hexadecimal. */
  readonly digest: string;
  readonly mode: number;
  readonly read: () => Buffer;
}

/**
 * The files of a folder, apart from the harness's own TypeScript.
 *
 * @param under The folder of the context in which they lie.
 */
export function folderFiles(folder: string, under = ''): ContextFile[] {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
  return Array.from(digestsOf(paths), ([path, digest]) => ({
    path: join(under, relative(folder, path)),
    digest,
    // Git keeps no more of a file's mode than this.
    mode: (statSync(path).mode & 0o100) === 0 ? 0o644 : 0o755,
    read: () => readFileSync(path),
  }));
}

/** A file with a text, which nobody has to run. */
export function textFile(path: string, text: string): ContextFile {
  return { path, digest: sha256(text), mode: 0o644, read: () => Buffer.from(text) };
}

/** What stands in a folder that may be empty otherwise, since a Dockerfile can't copy a folder without files. */
export function placeholder(folder: string, text: string): ContextFile {
  return textFile(`${folder}/README`, `${text}\n`);
}

/** A hash over all that goes into an image: equal contexts make equal images. */
export function contextHash(base: string, files: readonly ContextFile[]): string {
  const hash = createHash('sha256').update(`${base}\n`);
  for (const { path, digest, mode } of sorted(files)) hash.update(`${path} ${mode.toString(8)} ${digest}\n`);
  return hash.digest('hex').slice(0, 16);
}

/** The files as a tar archive, the same for the same files. */
export async function tarArchive(files: readonly ContextFile[]): Promise<Buffer> {
  const archive = pack();
  for (const { path, mode, read } of sorted(files)) archive.entry({ name: path, mode, mtime: new Date(0) }, read());
  archive.finalize();
  return buffer(archive);
}

function sorted(files: readonly ContextFile[]): ContextFile[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
