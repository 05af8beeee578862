import type { Target } from '../languages/target.ts';
import type { Example } from '../model/example.ts';
import { Marks } from './marks.ts';
import { wordsOf } from './snippet.ts';
import type { Templates } from './templates.ts';

/** What a container runs: a snippet, with client creation before it and an observer after it. */
export interface Program {
  readonly text: string;
  /** The lines, counted from 1, in which the snippet stands in the text. */
  readonly snippetLines: { readonly first: number; readonly last: number };
}

/** What a program is made of. */
export interface ProgramParts {
  readonly example: Example;
  /** The statements that create the client, and those that make the call: one of them is what the example shows. */
  readonly client: string;
  readonly call: string;
  /** The run's name, a letter and digits: also the package or namespace where the language needs one. */
  readonly run: string;
  /** Whether the program tells what the snippet holds of its result; otherwise it only tells that it came to its end. */
  readonly observes: boolean;
}

/**
 * Wraps a published snippet, whose bytes stand in the program unchanged.
 *
 * @throws KmsExamplesError `invalid-template`
 */
export function renderProgram(
  { example, client, call, run, observes }: ProgramParts,
  target: Target,
  templates: Templates,
): Program {
  const marks = new Marks(client, call);
  const mark = marks.of('snippet');
  const showsClient = example.shows === 'client';
  const rendered = templates.render('program', {
    ...wordsOf(target),
    client: showsClient ? mark + client : client,
    snippet: showsClient ? call : mark + call,
    operation: example.operation,
    ...(observes ? observed(example, target) : NOTHING_OBSERVED),
    run,
  });
  const { text, offsets } = marks.taken(rendered);
  const first = text.slice(0, offsets.get('snippet')).split('\n').length;
  const snippet = showsClient ? client : call;
  return { text, snippetLines: { first, last: first + snippet.trimEnd().split('\n').length - 1 } };
}

const NOTHING_OBSERVED = { response: null, members: [], isList: false };

/** Where the program finds the result: the response, and the members that variables of their own hold. */
function observed(example: Example, target: Target): Record<string, unknown> {
  const { resultVariable = null, selected, reads } = target.call(example);
  const [member] = selected?.members ?? [];
  const isSelected = member !== undefined && resultVariable !== null;
  const held = isSelected ? [{ member, variable: resultVariable }] : reads;
  return {
    response: isSelected ? null : resultVariable,
    members: held.map(({ member: name, variable }) => ({ member: target.literal(name), variable })),
    isList: selected?.isList ?? false,
  };
}
