import { appendFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../src/json.ts';
import { replaceFile } from '../../src/replace-file.ts';
import { writing } from '../../src/writing.ts';
import { makeFolder } from '../make-folder.ts';
import { stateFile } from '../state-folder.ts';
import { isolations } from '../toolchains/isolation.ts';

/** A run that has passed on this machine. */
const passSchema = z.object({
  fingerprint: z.string(),
  /** When, in ISO 8601. */
  passed: z.iso.datetime(),
  /** The run's name, which stays when its fingerprint doesn't. */
  run: z.string(),
  durationMs: z.number(),
  isolation: z.enum(isolations),
});

/** What an image was found to hold, by the hash of what it is made of. */
const imageSchema = z.object({ image: z.string(), runtime: z.string(), sdk: z.string() });

const lineSchema = z.union([passSchema, imageSchema]);

export type Pass = z.infer<typeof passSchema>;
export type HeldByImage = z.infer<typeof imageSchema>;

/**
 * How many lines a file may have, and of one that has more, how many are kept, the last ones: of each run no more than some,
 * so that what has passed long since isn't forgotten for what passes often. Every command reads all of them.
 */
const MOST_LINES = 40_000;
const KEPT_LINES = 30_000;
const KEPT_OF_RUN = 3;

/**
 * What has passed on this machine, and nothing else, in a file of the user's state folder: a line each, added as soon as
 * it is known, so that an interrupted command leaves what it has proven, and two commands don't wait for each other.
 */
export class Passes {
  readonly #path: string;
  readonly #passes = new Map<string, Pass>();
  readonly #images = new Map<string, HeldByImage>();
  readonly #durations = new Map<string, number>();

  /** A line that is cut off, or none of ours, says nothing. */
  constructor(path = stateFile('passes')) {
    this.#path = path;
    const lines = existsSync(path) && statSync(path).isFile() ? readFileSync(path, 'utf8').split('\n') : [];
    for (const line of lines) {
      const { data } = lineSchema.safeParse(parseJson(line));
      if (data !== undefined) this.#take(data);
    }
    if (lines.length > MOST_LINES) writing(path, () => replaceFile(path, kept(lines).join('\n')));
  }

  /** The pass with a fingerprint; undefined where no run of it has passed. */
  find(fingerprint: string): Pass | undefined {
    return this.#passes.get(fingerprint);
  }

  /** How long a run took when it last passed, whatever has changed since; undefined where it never did. */
  durationOf(run: string): number | undefined {
    return this.#durations.get(run);
  }

  /** What an image of that hash was found to hold. */
  heldBy(image: string): HeldByImage | undefined {
    return this.#images.get(image);
  }

  /** @throws KmsExamplesError `file-unwritable` */
  add(found: Pass | HeldByImage): void {
    this.#take(found);
    const add = (path: string): void => {
      makeFolder(dirname(path), 0o700);
      appendFileSync(path, `${JSON.stringify(found)}\n`);
    };
    writing(this.#path, add, {
      expected: 'a file in which to keep what has passed',
      remedy: 'check its permissions and the free disk space, or name another folder in XDG_STATE_HOME',
    });
  }

  #take(found: Pass | HeldByImage): void {
    if ('fingerprint' in found) {
      this.#passes.set(found.fingerprint, found);
      this.#durations.set(found.run, found.durationMs);
    } else this.#images.set(found.image, found);
  }
}

/** The lines that stay of a file that has too many. */
function kept(lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  const last = lines.toReversed().filter((line) => {
    const found = lineSchema.safeParse(parseJson(line)).data;
    if (found === undefined) return line === '';
    const subject = 'run' in found ? found.run : found.image;
    const count = (counts.get(subject) ?? 0) + 1;
    counts.set(subject, count);
    return count <= KEPT_OF_RUN;
  });
  return last.slice(0, KEPT_LINES).toReversed();
}
