import escapeStringRegexp from 'escape-string-regexp';
import { KmsExamplesError } from '../errors.ts';
import type { Dialect } from '../languages/dialect.ts';
import { word } from '../languages/shared/edit.ts';
import type { Target } from '../languages/target.ts';

/**
 * Requires what a template has rendered to be more than comments, and to name what it is there for.
 *
 * @param named The names that its statements must have, such as that of the method that is called.
 * @throws KmsExamplesError `invalid-template`, with the template and what it rendered
 */
export function requireStatements(
  { id, dialect }: Target,
  template: string,
  rendered: string,
  named: readonly (string | undefined)[],
): void {
  const statements = withoutBlocks(rendered, dialect)
    .split('\n')
    .filter((line) => line.trim() !== '' && !dialect.commented.test(line))
    .join('\n');
  const missing = named.filter((name) => name !== undefined && !word(name).test(statements));
  if (statements !== '' && missing.length === 0) return;
  throw new KmsExamplesError('invalid-template', {
    where: `templates/${id}/${template}.hbs`,
    expected: missing.length === 0 ? 'statements' : `statements that name ${missing.join(' and ')}`,
    found: rendered.trim() || 'nothing',
    remedy:
      'write them into the template; a client whose variable has another name has it in the dialect of the language too',
  });
}

/** A text without the comments of several lines that have these for themselves: elsewhere, a literal may look like one. */
function withoutBlocks(text: string, { commentBlock }: Dialect): string {
  if (commentBlock === undefined) return text;
  const [begin, end] = commentBlock;
  const pattern = `^[ \\t]*${escapeStringRegexp(begin)}[^]*?${escapeStringRegexp(end)}[ \\t]*$`;
  return text.replaceAll(new RegExp(pattern, 'gmu'), '');
}
