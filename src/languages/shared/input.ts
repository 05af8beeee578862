import type { Example } from '../../model/example.ts';
import { commentOf, plainValue } from '../../model/value.ts';
import { camelCase } from './names.ts';
import type { InputVariable } from '../target.ts';

/** An input member with the comment that asks the reader to replace its value, where it is a placeholder. */
interface CommentedInput extends InputVariable {
  readonly comment: string | undefined;
}

/** The input members of an example, in its order, as a target's writer takes them. */
export function inputsOf({ input, variables }: Pick<Example, 'input' | 'variables'>): CommentedInput[] {
  return Object.entries(input).map(([member, declared]) => ({
    member,
    stem: variables?.[member] ?? camelCase(member),
    value: plainValue(declared),
    comment: commentOf(declared),
  }));
}
