import type { Row } from './mutant.ts';
import { idle, operations, printed, repeated, results, swallowed, unawaited } from './table/call.ts';
import { policies } from './table/policy.ts';
import { syntax } from './table/syntax.ts';
import { keys, parameters } from './table/values.ts';

/** The ways in which snippets are broken to see whether the harness notices. */
export const table: readonly Row[] = [
  ...syntax,
  ...parameters,
  ...operations,
  ...keys,
  ...policies,
  ...results,
  ...swallowed,
  ...unawaited,
  ...repeated,
  ...printed,
  ...idle,
];
