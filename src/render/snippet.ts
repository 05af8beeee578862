import { KmsExamplesError } from '../errors.ts';
import type { Example } from '../model/example.ts';
import { inputsOf } from '../languages/shared/input.ts';
import type { Target } from '../languages/target.ts';
import type { Templates } from './templates.ts';
import { DOCUMENTED_REGION, exampleRegion } from '../model/documented.ts';

/**
 * Renders the snippet of an example in a target: what is published.
 *
 * @returns Text that ends with one line break.
 * @throws KmsExamplesError `invalid-template` or `invalid-literal`, naming the example and the target.
 */
export async function renderSnippet(example: Example, target: Target, templates: Templates): Promise<string> {
  try {
    const rendered =
      example.shows === 'client' ? renderClient(example, target, templates) : renderCall(example, target, templates);
    return target.format === undefined ? rendered : await target.format(rendered);
  } catch (error) {
    throw error instanceof KmsExamplesError ? error.within(`example ${example.id} in ${target.id}`) : error;
  }
}

/** The statements that create the client, or set the region where there is none, before they are formatted. */
export function renderClient({ title }: Pick<Example, 'title'>, target: Target, templates: Templates): string {
  return templates.render('client', {
    title,
    comment: exampleRegion.comment,
    region: target.literal(DOCUMENTED_REGION),
  });
}

/** The statements that make an example's call, before they are formatted. */
export function renderCall(example: Example, target: Target, templates: Templates): string {
  const { names, member, resultVariable = null, reads, paged = null } = target.call(example);
  const inputs = inputsOf(example).map((input) => ({
    variable: target.variable(input),
    comment: input.comment ?? null,
    name: member(input.member),
  }));
  const imports = new Set(inputs.flatMap(({ variable }) => variable.imports ?? []));
  return templates.render('snippet', {
    ...names,
    title: example.title,
    imports: [...imports],
    variables: inputs.map(({ variable, comment }) => ({ ...variable, comment })),
    members: inputs.map(({ variable, name }) => ({ name, variable: variable.name })),
    resultVariable,
    reads,
    paged,
  });
}
