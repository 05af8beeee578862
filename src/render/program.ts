import type { Example } from '../model/example.ts';
import type { Target } from '../languages/target.ts';
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
  /** The published text that is to be proven: the call, or the client where that is what the example shows. */
  readonly snippet: string;
  /** The statements that create the client. */
  readonly client: string;
  /** The statements that make the call. */
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
  { example, snippet, client, call, run, observes }: ProgramParts,
  target: Target,
  templates: Templates,
): Program {
  const text = templates.render('program', {
    client,
    snippet: call,
    operation: example.operation,
    ...(observes ? observed(example, target) : NOTHING_OBSERVED),
    run,
  });
  const before = text.slice(0, text.indexOf(snippet));
  const first = before.split('\n').length;
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
