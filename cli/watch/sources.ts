import { once } from 'node:events';
import { readdirSync, readFileSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { repositoryPath } from '../../src/repository.ts';

/** What is rendered from, and seen anew as it changes; of what renders it, only that it has changed can be told. */
const WATCHED = ['src/chapter', 'templates'] as const;
const ENGINE = ['src', 'harness'] as const;

/** Editors write a file in several steps, in milliseconds. */
const REST_MS = 40;

/** Tells of changes of declarations and templates. */
export class SourceWatch {
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #onEngine: (paths: readonly string[]) => void;
  #known = snapshot();
  #wake: () => void = () => undefined;
  #resting: NodeJS.Timeout | undefined;
  /** What has changed of the engine since it was last told. */
  readonly #engine = new Set<string>();

  /** @param onEngine Is told of what has changed and isn't seen before the command starts anew. */
  constructor(onEngine: (paths: readonly string[]) => void) {
    this.#onEngine = onEngine;
    this.#follow();
  }

  /**
   * Follows changes until the signal is aborted.
   *
   * @param take Is given the paths of what has changed since it was last called, once it has ended.
   */
  async follow(signal: AbortSignal, take: (paths: readonly string[]) => Promise<void>): Promise<void> {
    const ended = once(signal, 'abort');
    while (!signal.aborted) {
      const woken = new Promise<void>((resolve) => (this.#wake = resolve));
      const now = snapshot();
      const paths = changedBetween(this.#known, now);
      this.#known = now;
      if (paths.length > 0) await take(paths);
      else await Promise.race([woken, ended]);
    }
  }

  close(): void {
    clearTimeout(this.#resting);
    for (const watcher of this.#watchers.values()) watcher.close();
  }

  /** Every folder is watched by itself: what replaces a file is seen too, and the file need not be known. */
  #follow(): void {
    const folders = new Set(ENGINE.flatMap(foldersBelow).concat(foldersBelow('templates')));
    for (const [folder, watcher] of this.#watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of folders) {
      if (this.#watchers.has(folder)) continue;
      const watcher = watch(repositoryPath(folder), (_event, name) => this.#seen(join(folder, name ?? '')));
      // A folder that is removed is no longer followed.
      watcher.on('error', () => watcher.close());
      this.#watchers.set(folder, watcher);
    }
  }

  #seen(path: string): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#follow();
      this.#wake();
      if (this.#engine.size > 0) this.#onEngine([...this.#engine]);
      this.#engine.clear();
    }, REST_MS);
    if (isEngine(path)) this.#engine.add(path);
  }
}

function isEngine(path: string): boolean {
  return path.endsWith('.ts') && !WATCHED.some((folder) => path.startsWith(`${folder}/`));
}

function foldersBelow(folder: string): string[] {
  const entries = readdirSync(repositoryPath(folder), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [folder, ...entries.flatMap(({ name }) => foldersBelow(join(folder, name)))];
}

/** The texts of all that is rendered from, by paths. */
function snapshot(): ReadonlyMap<string, string> {
  return new Map(
    WATCHED.flatMap(foldersBelow).flatMap((folder) =>
      readdirSync(repositoryPath(folder), { withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(?:ts|hbs|css|svg)$/u.test(entry.name))
        .map(({ name }): [string, string] => [join(folder, name), textOf(join(folder, name))]),
    ),
  );
}

/** A file that is gone by now has no text. */
function textOf(path: string): string {
  try {
    return readFileSync(repositoryPath(path), 'utf8');
  } catch {
    return '';
  }
}

function changedBetween(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
}
