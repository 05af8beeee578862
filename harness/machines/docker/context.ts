import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pack } from 'tar-stream';

/** A file of an image's build context. */
export interface ContextFile {
  /** Below the context's root. */
  readonly path: string;
  readonly content: Buffer;
  readonly mode: number;
}

/**
 * The files of a folder, apart from the harness's own TypeScript.
 *
 * @param under The folder of the context in which they lie.
 */
export function folderFiles(folder: string, under = ''): ContextFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: join(under, relative(folder, path)),
      content: readFileSync(path),
      // Git keeps no more of a file's mode than this.
      mode: (statSync(path).mode & 0o100) === 0 ? 0o644 : 0o755,
    }));
}

/** A file with a text, which nobody has to run. */
export function textFile(path: string, text: string): ContextFile {
  return { path, content: Buffer.from(text), mode: 0o644 };
}

/** What stands in a folder that may be empty otherwise, since a Dockerfile can't copy a folder without files. */
export function placeholder(folder: string, text: string): ContextFile {
  return textFile(`${folder}/README`, `${text}\n`);
}

/** A hash over all that goes into an image: equal contexts make equal images. */
export function contextHash(base: string, files: readonly ContextFile[]): string {
  const hash = createHash('sha256').update(`${base}\n`);
  for (const { path, content, mode } of sorted(files)) {
    hash.update(`${path} ${mode.toString(8)} ${createHash('sha256').update(content).digest('hex')}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** The files as a tar archive, the same for the same files. */
export async function tarArchive(files: readonly ContextFile[]): Promise<Buffer> {
  const archive = pack();
  for (const { path, content, mode } of sorted(files)) archive.entry({ name: path, mode, mtime: new Date(0) }, content);
  archive.finalize();
  return buffer(archive);
}

function sorted(files: readonly ContextFile[]): ContextFile[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
