import { findOperation, membersOf } from '../../api/service-model.ts';
import type { Example } from '../../model/example.ts';
import { commentOf, plainValue } from '../../model/value.ts';
import { camelCase } from './names.ts';
import type { InputVariable, Target } from '../target.ts';

/** An input member with the comment that asks the reader to replace its value, where it is a placeholder. */
interface CommentedInput extends InputVariable {
  readonly comment: string | undefined;
}

/** The input members of an example, in its order, as a target's writer takes them. */
export function inputsOf(
  { operation, input, variables }: Pick<Example, 'operation' | 'input' | 'variables'>,
  { parts }: Pick<Target, 'parts'>,
): CommentedInput[] {
  const shapes = membersOf(findOperation(operation)?.input);
  return Object.entries(input).flatMap(([member, declared]) => {
    const shape = shapes[member];
    const whole = {
      member,
      stem: variables?.[member] ?? camelCase(member),
      value: plainValue(declared),
      ...(shape === undefined ? {} : { shape }),
    };
    const comment = commentOf(declared);
    const written = parts?.(operation, whole) ?? [whole];
    return written.map((part, index) => ({ ...part, comment: index === 0 ? comment : undefined }));
  });
}
