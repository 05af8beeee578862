import { isList, type ShapedValue, type Value } from '../model/value.ts';
import type { Target } from '../languages/target.ts';
import type { Templates } from './templates.ts';

/**
 * Renders the program that has a container evaluate the literals of values, each as a variable's and as a part of
 * another value, in statements that are formatted as a snippet's are.
 *
 * @param run The run's name: also the package or namespace where the language needs one.
 * @throws KmsExamplesError `invalid-template` or `invalid-literal`
 */
export async function renderLiterals(
  values: readonly ShapedValue[],
  run: string,
  target: Target,
  templates: Templates,
): Promise<string> {
  const statements = templates.render('values', {
    values: values.map((shaped) => ({
      variable: target.variable({ member: 'Value', stem: 'value', ...shaped }),
      literal: target.literal(shaped.value, shaped.shape),
      kind: target.literal(kindOf(shaped.value)),
    })),
  });
  const formatted = target.format === undefined ? statements : await target.format(statements);
  return templates.render('literals', { values: formatted, run });
}

/** What a value is made of, for a language whose own values don't tell. */
function kindOf(value: Value): Value {
  if (typeof value !== 'object') return typeof value;
  if (value instanceof Date) return 'time';
  if (value instanceof Uint8Array) return 'blob';
  return isList(value) ? ['list', ...value.map(kindOf)] : ['map', ...Object.values(value).map(kindOf)];
}
