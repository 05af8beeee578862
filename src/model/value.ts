import { KeyPolicy } from './key-policy.ts';
import { Placeholder } from './placeholder.ts';
import type { DeclaredValue } from './example.ts';

/** A value that an example can hold and every target can write. */
export type Value = string | number | boolean | Uint8Array | readonly Value[] | { readonly [key: string]: Value };

/** A decoded JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

function isValueMap(value: Value): value is Readonly<Record<string, Value>> {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Uint8Array);
}

/** The plain value of a member: what a snippet's variable holds. */
export function plainValue(declared: DeclaredValue): Value {
  if (declared instanceof Placeholder) return declared.value;
  if (declared instanceof KeyPolicy) return declared.text;
  return declared;
}

/** The comment over a member's variable, if there is one. */
export function commentOf(declared: DeclaredValue): string | undefined {
  return declared instanceof Placeholder || declared instanceof KeyPolicy ? declared.comment : undefined;
}

/** A value as it stands in a request's or response's JSON: binary data in base64. */
export function wireValue(value: Value): Json {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (isList(value)) return value.map(wireValue);
  if (isValueMap(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, wireValue(item)]));
  return value;
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
