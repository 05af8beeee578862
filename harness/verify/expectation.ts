import type { DeclaredValue, Example } from '../../src/model/example.ts';
import { KeyPolicy } from '../../src/model/key-policy.ts';
import { plainValue, wireValue } from '../../src/model/value.ts';
import type { Target } from '../../src/targets/target.ts';
import type { State } from '../emulator/state.ts';
import { jsonSchema, parseJson, type JsonObject } from '../json.ts';

type DeclaredMembers = Readonly<Record<string, DeclaredValue>>;

/** Members as they stand in JSON, key policies as the documents that they are. */
export function expectedMembers(declared: DeclaredMembers): JsonObject {
  return mapValues(declared, (value) =>
    value instanceof KeyPolicy ? jsonSchema.parse(value.document) : wireValue(plainValue(value)),
  );
}

/** The members that came, with those texts read as documents that are declared as key policies. */
export function comparableMembers(declared: DeclaredMembers, found: JsonObject): JsonObject {
  return mapValues(found, (value, member) =>
    declared[member] instanceof KeyPolicy && typeof value === 'string' ? (parseJson(value) ?? value) : value,
  );
}

/** What an example's result variable holds of the result in a target. */
export function expectedResult(example: Example, target: Target): JsonObject {
  const { resultVariable, selected } = target.call(example.operation);
  if (resultVariable === undefined) return {};
  const result = expectedMembers(example.result);
  const value = selected === undefined ? undefined : result[selected.member];
  if (selected === undefined) return result;
  return value === undefined ? {} : { [selected.member]: value };
}

/** The state that a world must be in after the example has run. */
export function expectedState({ after }: Example, before: State): State {
  if (after === 'unchanged') return before;
  const changed = mapValues(after.keys, ({ policy }, arn) => ({
    ...before.keys[arn],
    ...(policy === undefined ? {} : { policy: jsonSchema.parse(policy.document) }),
  }));
  return { ...before, keys: { ...before.keys, ...changed } };
}

function mapValues<Value, Mapped>(
  members: Readonly<Record<string, Value>>,
  map: (value: Value, member: string) => Mapped,
): Record<string, Mapped> {
  return Object.fromEntries(Object.entries(members).map(([member, value]) => [member, map(value, member)]));
}
