import type { Dialect } from '../../../src/languages/dialect.ts';
import { replaced } from '../../../src/languages/shared/edit.ts';
import { isFirstToFail } from '../../plan/cases.ts';
import { rowsOf } from '../mutant.ts';
import { NO_CALL } from './shows.ts';

/** Ways to break what a complete program has around its snippet. */
export const completes = rowsOf('complete program', {
  'import-lost': {
    changeComplete: ({ complete: { text }, dialect: { imported } }) =>
      imported === undefined ? undefined : replaced(text, imported, ''),
    fits: { crash: NO_CALL, compile: /./u },
  },
  'more-printed-by-program': {
    changeComplete: ({ complete: { text }, block, dialect, target, example, page }) =>
      isFirstToFail(example, page)
        ? replaced(text, block, `${dialect.print(target.literal('done'))}\n${block}`)
        : undefined,
    fits: { output: /done/u },
  },
  // What is around the snippets of a page is the same for all, and to build each takes long.
  'error-swallowed-in-program': {
    changeComplete: ({ complete: { text }, block, dialect, example, page }) =>
      isFirstToFail(example, page) ? withRestSwallowed(text, block, dialect) : undefined,
    fails: 'once',
    fits: { error: /as if the call had succeeded|another error, or none/u, request: NO_CALL },
  },
});

/**
 * A program in which the errors are swallowed of all that comes from a block on, up to what closes a block around it: what
 * shows the result needs its variables.
 */
function withRestSwallowed(text: string, block: string, dialect: Dialect): string | undefined {
  const start = text.indexOf(block);
  if (start < 0) return undefined;
  const rest = text.slice(start);
  const unopened = rest.split('}').length - rest.split('{').length;
  const end = Array.from(rest.matchAll(/\}/gu)).at(-unopened)?.index;
  const body = unopened > 0 ? rest.slice(0, end) : rest;
  return `${text.slice(0, start)}${dialect.swallow(`${body.trimEnd()}\n`)}${rest.slice(body.length)}`;
}
