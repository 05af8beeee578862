import { mapValues } from '../map-values.ts';
import { Answered } from './answered.ts';
import { KeyPolicy } from './key-policy.ts';
import { Placeholder } from './placeholder.ts';

/** A value that an example can hold and every target can write: also a map, or a structure by its wire names. */
export type Value =
  string | number | boolean | Date | Uint8Array | readonly Value[] | { readonly [key: string]: Value };

/** A value with the name of its shape in the service model, if it has one: only that tells a structure from a map. */
export interface ShapedValue {
  readonly value: Value;
  readonly shape?: string;
}

/** What an input member holds, for code that treats all operations alike. */
export type DeclaredInput = Value | Placeholder<Value> | KeyPolicy;

/** What a part of a result holds, for code that treats all operations alike. */
export type DeclaredOutput =
  Value | KeyPolicy | Answered<Value> | readonly DeclaredOutput[] | { readonly [member: string]: DeclaredOutput };

/** A decoded JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Whether a value is a map, or a structure. */
function isValueMap(value: Value): value is Readonly<Record<string, Value>> {
  return !isAtom(value) && !isList(value);
}

/** Whether a value holds no others. */
export function isAtom(value: Value): value is string | number | boolean | Date | Uint8Array {
  return typeof value !== 'object' || value instanceof Date || value instanceof Uint8Array;
}

/** The plain value of an input member: what a snippet's variable holds. */
export function plainValue(declared: DeclaredInput): Value {
  if (declared instanceof Placeholder) return declared.value;
  if (declared instanceof KeyPolicy) return declared.text;
  return declared;
}

/** The comment over a member's variable, if there is one. */
export function commentOf(declared: DeclaredInput): string | undefined {
  return declared instanceof Placeholder || declared instanceof KeyPolicy ? declared.comment : undefined;
}

/** A value as it stands in a request's or response's JSON: binary data in base64, times in epoch seconds. */
export function wireValue(value: Value): Json {
  if (value instanceof Date) return value.getTime() / 1000;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (isList(value)) return value.map(wireValue);
  if (isValueMap(value)) return mapValues(value, wireValue);
  return value;
}

/** What stands for the parts of a result that are no plain values. */
interface OutputWriting {
  readonly keyPolicy: (policy: KeyPolicy) => Json;
  /** @param found What an answer holds in this place; undefined where it holds nothing. */
  readonly answered: (declared: Answered<Value>, found: Json | undefined) => Json;
}

/** A part of a result as it stands in a response's JSON. */
export function wireOutput(declared: DeclaredOutput, writing: OutputWriting, found?: Json): Json {
  if (declared instanceof Answered) return writing.answered(declared, found);
  if (declared instanceof KeyPolicy) return writing.keyPolicy(declared);
  if (typeof declared !== 'object' || declared instanceof Uint8Array || declared instanceof Date)
    return wireValue(declared);
  if (isOutputList(declared)) {
    return declared.map((item, index) => wireOutput(item, writing, isJsonList(found) ? found[index] : undefined));
  }
  return Object.fromEntries(
    Object.entries(declared).map(([member, part]) => [member, wireOutput(part, writing, memberOf(found, member))]),
  );
}

/** A part of a result as it may stand in a response's JSON: samples stand for what AWS KMS makes up. */
export function sampleOutput(declared: DeclaredOutput): Json {
  return wireOutput(declared, {
    keyPolicy: ({ text }) => text,
    answered: ({ sample }) => sampleOutput(sample),
  });
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isOutputList(declared: DeclaredOutput): declared is readonly DeclaredOutput[] {
  return Array.isArray(declared);
}

function memberOf(value: Json | undefined, member: string): Json | undefined {
  if (typeof value !== 'object' || value === null || isJsonList(value) || !Object.hasOwn(value, member))
    return undefined;
  return value[member];
}

export function isJsonList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
