import { isEqual, omit } from 'es-toolkit';
import { z } from 'zod';
import { own } from '../../src/api/service-model.ts';
import { isJsonObject, jsonSchema, parseJson, type JsonObject } from '../../src/json.ts';
import { isAlwaysAnswered } from '../../src/model/failure.ts';
import { isJsonList, type Json } from '../../src/model/value.ts';
import { OTHERS, type State } from '../emulator/state.ts';
import { callsOf, expectedInputs, outputsOf } from '../verify/calls.ts';
import { answerIn, comparableMembers, declaredResult } from '../verify/expectation.ts';
import type { RunReport } from '../verify/report.ts';
import { shownOutput } from '../verify/shown-output.ts';
import { SOME_TIME, tellingOf, type Telling } from './telling.ts';

/** A call, and how AWS KMS answered it: of its requests, the last. */
const callSchema = z.object({
  operation: z.string(),
  region: z.string(),
  input: jsonSchema.describe('Key policies as documents'),
  requests: z.number().optional().describe('How many it took, where the SDK was to try again'),
  status: z.number(),
  output: jsonSchema.describe('The result, or the error; null where the operation returns nothing'),
});

/** What a run has changed in its world. */
const changeSchema = z.object({
  of: z.enum(['key', 'grant', 'alias']),
  name: z.string().describe('ARN of the key, id of the grant, or name of the alias'),
  key: z.string().optional().describe('Of a grant, the ARN of the key'),
  member: z.string().optional().describe('What of it has changed; absent where it is new, or gone'),
  before: jsonSchema.optional(),
  after: jsonSchema.optional(),
});

/** What a run that passed has seen, in documented values, the same of every run of the same. */
export const seenSchema = z.object({
  calls: z.array(callSchema),
  madeUp: z.array(z.string()).optional().describe('Where in the result samples stand for what AWS KMS makes up'),
  changes: z.array(changeSchema),
  error: z
    .object({ type: z.string(), code: z.string(), message: z.string() })
    .optional()
    .describe('The error of AWS KMS that ended it, as its SDK tells it'),
  printed: z.string().optional().describe('What it printed, if it is to print anything'),
});

export type Seen = z.infer<typeof seenSchema>;
export type Change = z.infer<typeof changeSchema>;

/** What a run has seen as text: the same for what is equal. */
export function seenText({ calls, madeUp, changes, error, printed }: Seen): string {
  return JSON.stringify({ calls, madeUp, changes, error, printed });
}

/** What a run has seen, if it passed. */
export function seenIn(report: RunReport): Seen | undefined {
  const { verdict, states, outcome } = report;
  if (verdict !== 'pass' || states === undefined || outcome === undefined) return undefined;
  const telling = tellingOf(report);
  const error = errorIn(outcome.observedError, telling);
  const printed = printedIn(report, telling);
  const calls = callsIn(report, telling);
  return {
    calls,
    ...(telling.madeUp.length === 0 || calls.at(-1)?.status !== 200 ? {} : { madeUp: [...telling.madeUp] }),
    changes: changesBetween(states.before, states.after).map((change) => told(change, telling)),
    ...(error === undefined ? {} : { error }),
    ...(printed === undefined ? {} : { printed }),
  };
}

function callsIn({ job, exchanges }: RunReport, telling: Telling): Seen['calls'] {
  const { declared: example, failure } = job;
  const calls = callsOf(exchanges);
  const inputs = expectedInputs(example, calls);
  const isTriedAgain = failure?.answer !== undefined && !isAlwaysAnswered(failure);
  const result = declaredResult(example, answerIn(example, outputsOf(exchanges)));
  return calls.map(({ operation, region, input, status, output }, index) => ({
    operation,
    region,
    input: telling.value(
      inOrderOf(inputs[index], isJsonObject(input) ? comparableMembers(example.input, input) : input),
    ),
    ...(isTriedAgain ? { requests: exchanges.length } : {}),
    status,
    output: telling.value(
      isJsonObject(output) && status === 200
        ? inOrderOf(result, comparableMembers(example.result, output))
        : inOrderOf(undefined, output),
    ),
  }));
}

/** A value with its members in the order of another one's, and those that this hasn't after them by their names. */
function inOrderOf(model: Json | undefined, value: Json): Json {
  if (isJsonList(value)) {
    return value.map((item, index) => inOrderOf(isJsonList(model) ? (model[index] ?? model[0]) : undefined, item));
  }
  if (!isJsonObject(value)) return value;
  const known = isJsonObject(model) ? model : {};
  const first = Object.keys(known).filter((name) => Object.hasOwn(value, name));
  const others = Object.keys(value).filter((name) => !Object.hasOwn(known, name));
  return Object.fromEntries(
    [...first, ...others.toSorted()].map((name) => [name, inOrderOf(own(known, name), own(value, name) ?? null)]),
  );
}

/** What has changed from one state of a world to another, in the order of names. */
function changesBetween(before: State, after: State): Change[] {
  const ofKeys = differing(before.keys, after.keys).flatMap(({ name, was, is }) => [
    ...(was === undefined || is === undefined
      ? [changeOf('key', name, { was: ownOf(was), is: ownOf(is) })]
      : differing(ownOf(was), ownOf(is)).map((part) => ({ ...changeOf('key', name, part), member: part.name }))),
    ...differing(grantsOf(was), grantsOf(is)).map((part) => ({ ...changeOf('grant', part.name, part), key: name })),
  ]);
  const ofAliases = differing(before.aliases, after.aliases).map((part) => changeOf('alias', part.name, part));
  return [...ofKeys, ...ofAliases];
}

/** A part of a state in which two differ; undefined where one of them has none of that name. */
interface Differing {
  readonly name: string;
  readonly was: Json | undefined;
  readonly is: Json | undefined;
}

function differing(before: JsonObject | undefined, after: JsonObject | undefined): Differing[] {
  const [had, has] = [before ?? {}, after ?? {}];
  return [...new Set([...Object.keys(had), ...Object.keys(has)])]
    .toSorted()
    .map((name) => ({ name, was: own(had, name), is: own(has, name) }))
    .filter(({ was, is }) => !isEqual(was, is));
}

function changeOf(kind: Change['of'], name: string, { was, is }: Pick<Differing, 'was' | 'is'>): Change {
  return {
    of: kind,
    name,
    ...(was === undefined ? {} : { before: plainly(was) }),
    ...(is === undefined ? {} : { after: plainly(is) }),
  };
}

function told({ of, name, key, member, before, after }: Change, telling: Telling): Change {
  return {
    of,
    name: telling.text(name),
    ...(key === undefined ? {} : { key: telling.text(key) }),
    ...(member === undefined ? {} : { member }),
    ...(before === undefined ? {} : { before: telling.value(before, member) }),
    ...(after === undefined ? {} : { after: telling.value(after, member) }),
  };
}

/** What a state holds, in the order of names, without what no example can say. */
function plainly(value: Json): Json {
  return inOrderOf(undefined, isJsonObject(value) ? omit(value, [OTHERS]) : value);
}

/** What a key has but its grants, which are told one by one. */
function ownOf(key: Json | undefined): JsonObject | undefined {
  return isJsonObject(key) ? omit(key, ['grants']) : undefined;
}

function grantsOf(key: Json | undefined): JsonObject | undefined {
  return isJsonObject(key) && isJsonObject(key.grants) ? key.grants : undefined;
}

const observedErrorSchema = z.object({ type: z.string(), code: z.string(), message: z.string() });

function errorIn(observed: string | undefined, telling: Telling): Seen['error'] {
  if (observed === undefined) return undefined;
  const { type, code, message } = observedErrorSchema.parse(parseJson(observed));
  return { type, code, message: telling.text(message) };
}

/** What a run prints that is to print something: of a complete program, the values, each in a line of its own. */
function printedIn({ job, exchanges, outcome }: RunReport, telling: Telling): string | undefined {
  const { complete, declared, surface } = job;
  if (surface.errorType !== undefined) return undefined;
  if (complete === undefined) return surface.prints === '' ? undefined : telling.text(outcome?.stdout ?? '');
  const { told } = shownOutput(job, answerIn(declared, outputsOf(exchanges)));
  return telling.text(told.replaceAll(/a time in \d+/gu, SOME_TIME));
}
