import escapeStringRegexp from 'escape-string-regexp';
import type { Job } from './job.ts';

/** A message about a program, in which lines of its snippet are told as those of the file with the snippet. */
export interface SnippetMessage {
  readonly text: string;
  /** The line of that file that it names first. */
  readonly line: number | undefined;
}

/**
 * Tells a compiler's or interpreter's message by the lines of the file with the snippet, e.g. `program.py", line 9` as
 * `generated/current/key-policies/get-key-policy.py, line 4`. Lines of the program outside the snippet stay.
 */
export function inSnippetLines(
  message: string,
  { source, target, program: { snippetLines } }: Pick<Job, 'source' | 'target' | 'program'>,
): SnippetMessage {
  const program = escapeStringRegexp(target.toolchain.program);
  const place = new RegExp(
    `"?(?:file:)?(?:[\\w./-]*/)?${program}(?:\\((\\d+)(?:,(\\d+))?\\)|(?:[":]?,? (?:on )?line |:)(\\d+))`,
    'gu',
  );
  const lines: number[] = [];
  const text = message.replaceAll(place, (found, inBrackets?: string, column?: string, digits?: string) => {
    const line = Number(inBrackets ?? digits);
    if (line < snippetLines.first || line > snippetLines.last) return found;
    lines.push(line - snippetLines.first + source.firstLine);
    return `${source.path}, line ${String(lines.at(-1))}${column === undefined ? '' : `, column ${column}`}`;
  });
  return { text, line: lines[0] };
}
