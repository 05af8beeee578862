import { appendFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { uniqBy } from 'es-toolkit';
import { parseJson } from '../../src/json.ts';
import { replaceFile } from '../../src/replace-file.ts';
import { writing } from '../../src/writing.ts';
import { makeFolder } from '../make-folder.ts';
import { stateFile } from '../state-folder.ts';
import { seenSchema, type Seen } from './seen.ts';

/** How many lines a file may have, and of one that has more, how many are kept, the last ones: what is lost is run again. */
const MOST_LINES = 20_000;
const KEPT_LINES = 12_000;

/**
 * What runs have seen that passed, by their fingerprints: on this machine, in a file of the user's state folder, a line each;
 * and what is on record of them.
 */
export class KeptEvidence {
  readonly #path: string;
  readonly #lines: Map<string, string>;
  readonly #onRecord: ReadonlyMap<string, Seen>;

  constructor(onRecord: ReadonlyMap<string, Seen>, path = stateFile('evidence')) {
    this.#path = path;
    this.#onRecord = onRecord;
    const lines = existsSync(path) && statSync(path).isFile() ? readFileSync(path, 'utf8').split('\n') : [];
    // A run that was made again counts as made last.
    this.#lines = new Map(uniqBy(lines.map(entryIn).reverse(), ([fingerprint]) => fingerprint).reverse());
    if (lines.length <= MOST_LINES) return;
    const kept = [...this.#lines].slice(-KEPT_LINES).map(([fingerprint, seen]) => `${fingerprint} ${seen}\n`);
    writing(path, () => replaceFile(path, kept.join('')));
  }

  has(fingerprint: string): boolean {
    return this.#lines.has(fingerprint) || this.#onRecord.has(fingerprint);
  }

  /** What the run of a fingerprint saw; undefined where that is not known. */
  find(fingerprint: string): Seen | undefined {
    const recorded = this.#onRecord.get(fingerprint);
    const line = recorded === undefined ? this.#lines.get(fingerprint) : undefined;
    return line === undefined ? recorded : seenSchema.safeParse(parseJson(line)).data;
  }

  /** @throws KmsExamplesError `file-unwritable` */
  add(fingerprint: string, seen: Seen): void {
    const line = JSON.stringify(seen);
    this.#lines.set(fingerprint, line);
    const add = (path: string): void => {
      makeFolder(dirname(path), 0o700);
      appendFileSync(path, `${fingerprint} ${line}\n`);
    };
    writing(this.#path, add, {
      expected: 'a file in which to keep what runs have seen',
      remedy: 'check its permissions and the free disk space, or name another folder in XDG_STATE_HOME',
    });
  }
}

/** The fingerprint of a line, and the rest of it; of one that was cut off, as if nothing were known. */
function entryIn(line: string): [string, string] {
  const end = line.indexOf(' ');
  return line.endsWith('}') ? [line.slice(0, end), line.slice(end + 1)] : ['', ''];
}
