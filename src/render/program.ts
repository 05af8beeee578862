import type { Example } from '../model/example.ts';
import { DOCUMENTED_REGION } from '../model/placeholder.ts';
import type { Target } from '../targets/target.ts';
import type { Templates } from './templates.ts';

/** What a container runs: a snippet, with client creation before it and an observer after it. */
export interface Program {
  readonly text: string;
  /** The lines, counted from 1, in which the snippet stands in the text. */
  readonly snippetLines: { readonly first: number; readonly last: number };
}

/**
 * Wraps a published snippet, whose bytes stand in the program unchanged.
 *
 * @param run The run's name, a letter and digits: also the package or namespace where the language needs one.
 * @throws KmsExamplesError `invalid-template`
 */
export function renderProgram(
  { snippet, example, run }: { readonly snippet: string; readonly example: Example; readonly run: string },
  target: Target,
  templates: Templates,
): Program {
  const { resultVariable, selected } = target.call(example.operation);
  const text = templates.render('program', {
    client: templates.render('client', { region: target.literal(DOCUMENTED_REGION) }),
    snippet,
    operation: example.operation,
    result: resultVariable ?? null,
    selected: selected ?? null,
    run,
  });
  const before = text.slice(0, text.indexOf(snippet));
  const first = before.split('\n').length;
  return { text, snippetLines: { first, last: first + snippet.trimEnd().split('\n').length - 1 } };
}
