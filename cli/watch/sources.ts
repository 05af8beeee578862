import { readdirSync, readFileSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { repositoryPath } from '../../src/repository.ts';

/** What is rendered from, and seen anew as it changes; of what renders it, only that it has changed can be told. */
const WATCHED = ['src/chapter', 'templates'] as const;
const ENGINE = ['src', 'harness'] as const;

/** Editors write a file in several steps, in milliseconds. */
const REST_MS = 40;

/** What of the sources has changed. */
export interface Edit {
  /** The paths, in the repository. */
  readonly paths: readonly string[];
}

/** Tells of changes of declarations and templates. */
export class SourceWatch {
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #onEngine: (path: string) => void;
  #known = snapshot();
  #wake: () => void = () => undefined;
  #resting: NodeJS.Timeout | undefined;

  /** @param onEngine Is told of what has changed and isn't seen before the command starts anew. */
  constructor(onEngine: (path: string) => void) {
    this.#onEngine = onEngine;
    this.#follow();
  }

  /** Whether something has changed that nobody has taken. */
  get isChanged(): boolean {
    return changedBetween(this.#known, snapshot()).length > 0;
  }

  /** What has changed since it was last taken, as soon as something has; undefined when the signal is aborted. */
  async take(signal: AbortSignal): Promise<Edit | undefined> {
    while (!signal.aborted) {
      const now = snapshot();
      const paths = changedBetween(this.#known, now);
      this.#known = now;
      if (paths.length > 0) return { paths };
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    }
    return undefined;
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
    }, REST_MS);
    if (isEngine(path)) this.#onEngine(path);
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
