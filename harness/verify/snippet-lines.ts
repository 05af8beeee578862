import escapeStringRegexp from 'escape-string-regexp';
import type { Job } from './job.ts';

/**
 * A compiler's or interpreter's message with the lines of the program told as those of the published snippet, e.g.
 * `program.py", line 9` as `generated/current/key-policies/get-key-policy.py, line 4`. Lines outside the snippet stay.
 */
export function inSnippetLines(message: string, { path, target, program: { snippetLines } }: Job): string {
  const file = escapeStringRegexp(target.toolchain.program);
  const place = new RegExp(`(?:[\\w./-]*/)?${file}(?:[":]?,? (?:on )?line |:|\\()(\\d+)`, 'gu');
  return message.replaceAll(place, (found, digits: string) => {
    const line = Number(digits);
    return line < snippetLines.first || line > snippetLines.last
      ? found
      : `generated/${path}, line ${String(line - snippetLines.first + 1)}`;
  });
}
