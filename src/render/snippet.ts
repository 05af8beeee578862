import { KmsExamplesError } from '../errors.ts';
import type { Example } from '../model/example.ts';
import { commentOf, plainValue } from '../model/value.ts';
import type { Target } from '../targets/target.ts';
import type { Templates } from './templates.ts';

/**
 * Renders the snippet of an example in a target: what is published.
 *
 * @returns Text that ends with one line break.
 * @throws KmsExamplesError `invalid-template` or `invalid-literal`, naming the example and the target.
 */
export async function renderSnippet(example: Example, target: Target, templates: Templates): Promise<string> {
  try {
    const rendered = templates.render('snippet', snippetContext(example, target));
    return target.format === undefined ? rendered : await target.format(rendered);
  } catch (error) {
    throw error instanceof KmsExamplesError ? error.within(`example ${example.id} in ${target.id}`) : error;
  }
}

function snippetContext(example: Example, target: Target): Record<string, unknown> {
  const { names, member, resultVariable = null } = target.call(example.operation);
  const inputs = Object.entries(example.input).map(([inputMember, declared]) => ({
    variable: { ...target.variable(inputMember, plainValue(declared)), comment: commentOf(declared) ?? null },
    member: { name: member(inputMember), variable: target.variable(inputMember, plainValue(declared)).name },
  }));
  return {
    ...names,
    title: example.title,
    variables: inputs.map(({ variable }) => variable),
    members: inputs.map((input) => input.member),
    resultVariable,
  };
}
