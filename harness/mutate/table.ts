import type { Row } from './mutant.ts';
import type { Specimen } from './specimen.ts';
import { idle, operations, printed, repeated, results, swallowed, unawaited } from './table/call.ts';
import { callbacks } from './table/callback.ts';
import { clients } from './table/client.ts';
import { policies } from './table/policy.ts';
import { syntax } from './table/syntax.ts';
import { keys, parameters } from './table/values.ts';

/** The ways in which a snippet is broken to see whether the harness notices. */
export function tableOf({ example }: Pick<Specimen, 'example'>): readonly Row[] {
  return example.shows === 'client' ? clients : calls;
}

const calls: readonly Row[] = [
  ...syntax,
  ...parameters,
  ...operations,
  ...keys,
  ...policies,
  ...results,
  ...swallowed,
  ...unawaited,
  ...callbacks,
  ...repeated,
  ...printed,
  ...idle,
];
