import escapeStringRegexp from 'escape-string-regexp';
import type { Job } from './job.ts';

/** A message about a program, in which lines of its snippet are told as those of the file with the snippet. */
export interface SnippetMessage {
  readonly text: string;
  /** The line of that file that it names first. */
  readonly line: number | undefined;
}

/**
 * Tells a compiler's or interpreter's message by the places of the file with the snippet, and without the run's name, e.g.
 * `program.py", line 9` as `generated/current/key-policies/get-key-policy.py, line 4`. A place in the program around the
 * snippet is told as before or after it: what is open in the snippet often goes on there.
 */
export function inSnippetLines(
  message: string,
  {
    source,
    target,
    program: { snippetLines },
    complete,
    run,
  }: Pick<Job, 'source' | 'target' | 'program' | 'complete' | 'run'>,
): SnippetMessage {
  const lines: number[] = [];
  const lineInSource = (line: number): number => line - snippetLines.first + source.firstLine;
  const place = (line: number, column: string | undefined): string => {
    if (line < snippetLines.first) return `${source.path}, before line ${String(source.firstLine)}`;
    if (line > snippetLines.last) return `${source.path}, after line ${String(lineInSource(snippetLines.last))}`;
    lines.push(lineInSource(line));
    // Columns are counted from 1; what has none is said to have 0.
    const inLine = column === undefined || column === '0' ? '' : `, column ${column}`;
    return `${source.path}, line ${String(lineInSource(line))}${inLine}`;
  };
  const text = message
    .replaceAll(placesIn(complete?.file ?? target.toolchain.program), (_found, ...parts: (string | undefined)[]) => {
      const [inBrackets, columnThere, line = inBrackets, column = columnThere] = parts;
      return place(Number(line), column);
    })
    .replaceAll(new RegExp(`(?:/[\\w./-]*/)?\\b${run}[./]`, 'gu'), '');
  return { text, line: lines[0] };
}

/** The places of a program in messages, with line and column: in brackets, or without. */
function placesIn(program: string): RegExp {
  const file = `"?(?:file:)?(?:[\\w./-]*/)?${escapeStringRegexp(program)}`;
  return new RegExp(
    `${file}(?:\\((\\d+)(?:,(\\d+))?\\)|(?:[":]?,? (?:on )?line |:)(\\d+)(?:(?::| char:)(\\d+))?)`,
    'gu',
  );
}
