import type { Shown, Slip } from '../../src/languages/dialect.ts';
import type { Row, Shows } from './mutant.ts';
import type { Specimen } from './specimen.ts';
import {
  caught,
  idle,
  lists,
  operations,
  output,
  printed,
  repeated,
  results,
  swallowed,
  unawaited,
} from './table/call.ts';
import { clients, regions } from './table/client.ts';
import { completes } from './table/complete.ts';
import { parts } from './table/parts.ts';
import { policies } from './table/policy.ts';
import { anInput, aResult, inSnippet } from './table/shows.ts';
import { syntax } from './table/syntax.ts';
import { keys, parameters } from './table/values.ts';

/** The ways in which a snippet is broken to see whether the harness notices. */
export function tableOf({ example, target }: Pick<Specimen, 'example' | 'target'>): readonly Row[] {
  return example.shows === 'client'
    ? [...(target.dialect.client === undefined ? regions : clients), ...completes]
    : [...calls, ...(target.dialect.slips ?? []).map(rowOf)];
}

const calls: readonly Row[] = [
  ...syntax,
  ...parameters,
  ...parts,
  ...operations,
  ...keys,
  ...policies,
  ...results,
  ...lists,
  ...swallowed,
  ...caught,
  ...unawaited,
  ...repeated,
  ...printed,
  ...output,
  ...idle,
  ...completes,
];

/** What a language says that a message shows. */
const SHOWN: Readonly<Record<Exclude<Shown, RegExp>, Shows>> = {
  'a line': inSnippet,
  'an input': anInput,
  'a result': aResult,
};

function rowOf({ fits, ...slip }: Slip): Row {
  return {
    ...slip,
    fits: Object.fromEntries(
      Object.entries(fits).map(([verdict, shown]) => [verdict, shown instanceof RegExp ? shown : SHOWN[shown]]),
    ),
  };
}
