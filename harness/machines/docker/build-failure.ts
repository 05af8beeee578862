import { stripVTControlCharacters } from 'node:util';

/** How many lines of what a build printed are shown. */
const SHOWN = 12;

/** A line with which the tools of images begin to tell of an error; what they print behind it says how they are called. */
const ERROR = /^E: |\bERR(?:OR)?\b|\berror(?::| [A-Z]{2,}\d)/u;

/** What says why a build failed, of all that it printed: from the first error of its last step on, else the end. */
export function failureIn(printed: string): string[] {
  const lines = stripVTControlCharacters(printed)
    .split(/\r?\n/u)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
  const step = lines.slice(lines.findLastIndex((line) => /^Step \d/u.test(line)) + 1);
  const error = step.findIndex((line) => ERROR.test(line));
  return error === -1 ? lines.slice(-SHOWN) : step.slice(error, error + SHOWN);
}
