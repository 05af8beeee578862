import { existsSync, readFileSync, statSync } from 'node:fs';
import process from 'node:process';
import { isJsonObject, listOf, parseJson, textOf } from '../src/json.ts';
import { requireWritable, writeText } from './folder.ts';

/** What a command has to say at its end, in a file. */
export interface Report {
  readonly path: string;
  readonly text: string;
  /** Names what a text of its kind tells of, e.g. each run. */
  readonly subjectsIn: (text: string) => readonly string[];
}

/**
 * Does work at whose end reports are written. Until then, those of an earlier run stay.
 *
 * @throws KmsExamplesError `file-unwritable`, before anything runs whose report could not be written; what the work throws
 */
export async function withReports<Result>(paths: readonly string[], work: () => Promise<Result>): Promise<Result> {
  paths.forEach(requireWritable);
  try {
    return await work();
  } catch (error) {
    const left = paths.filter((path) => existsSync(path) && statSync(path).isFile());
    if (left.length > 0) process.stderr.write(`left as an earlier run wrote it: ${left.join(', ')}\n`);
    throw error;
  }
}

/**
 * Writes reports in place of those of an earlier run. Where that told of more than was asked for now, says so.
 *
 * @throws KmsExamplesError `file-unwritable`
 */
export function writeReports(reports: readonly Report[], isComplete: boolean): void {
  const narrowed = reports.filter((report) => !isComplete && tellsOfLess(report));
  for (const { path, text } of reports) writeText(path, text);
  if (narrowed.length === 0) return;
  const paths = narrowed.map(({ path }) => path).join(', ');
  process.stderr.write(
    `${paths}: an earlier run had written of more there; now only what was asked for this time stands there\n`,
  );
}

function tellsOfLess({ path, text, subjectsIn }: Report): boolean {
  if (!existsSync(path) || !statSync(path).isFile()) return false;
  const told = new Set(subjectsIn(text));
  return subjectsIn(readFileSync(path, 'utf8')).some((subject) => !told.has(subject));
}

/** Names the objects of a list in a JSON report, by members of theirs; none where the text is no such report. */
export function subjectsInJson(list: string, ...members: readonly string[]): Report['subjectsIn'] {
  return (text) => {
    const report = parseJson(text);
    return listOf(isJsonObject(report) ? report[list] : undefined)
      .filter(isJsonObject)
      .map((subject) => members.map((member) => textOf(subject[member])).join(' '));
  };
}
