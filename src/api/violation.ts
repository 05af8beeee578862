import type { Shape } from './service-model.ts';

/** A breach of the service model by one value. */
export interface Violation {
  /** Where the value stands: members by name, items of lists by their number from 1. */
  readonly path: readonly (string | number)[];
  readonly constraint: Constraint;
  /** The value that came, as decoded JSON; undefined where none did. */
  readonly value: unknown;
  /** The type that the service model gives the value, and whether it keeps the value out of messages. */
  readonly shape: { readonly type: Shape['type']; readonly sensitive?: boolean | undefined };
}

/** What the service model wants of a value. */
export type Constraint =
  | { readonly kind: 'type' }
  | { readonly kind: 'required' }
  | { readonly kind: 'known'; readonly members: readonly string[] }
  | { readonly kind: 'min' | 'max'; readonly limit: number; readonly size: number }
  | { readonly kind: 'pattern'; readonly pattern: string }
  | { readonly kind: 'enum'; readonly allowed: readonly string[] };

type Type = Shape['type'];

/** How each type of the service model is called, its sizes are counted, and AWS KMS calls it when it refuses a value. */
const TYPES: Readonly<Record<Type, { readonly name: string; readonly unit?: string; readonly coral: string }>> = {
  string: { name: 'a string', unit: 'characters', coral: 'a String' },
  integer: { name: 'an integer', coral: 'an Integer' },
  boolean: { name: 'a boolean', coral: 'a Boolean' },
  timestamp: { name: 'a time in epoch seconds', coral: 'a Timestamp' },
  blob: { name: 'binary data in base64', unit: 'bytes', coral: 'a Blob' },
  list: { name: 'a list', unit: 'items', coral: 'a List' },
  map: { name: 'a map', unit: 'entries', coral: 'a Map' },
  structure: { name: 'a structure', coral: 'a Structure' },
};

/** What was expected and what was found, in our words. */
export function describeViolation({ constraint, value, shape }: Violation): { expected: string; found: string } {
  const { name, unit } = TYPES[shape.type];
  const sized = (n: number): string => (unit === undefined ? String(n) : `${n} ${unit}`);
  const found = value === undefined ? 'nothing' : JSON.stringify(value);
  switch (constraint.kind) {
    case 'type':
      return { expected: name, found };
    case 'required':
      return { expected: 'a value: the member is required', found };
    case 'known':
      return { expected: `one of the members ${constraint.members.join(', ')}`, found: 'a member of another name' };
    case 'min':
      return { expected: `at least ${sized(constraint.limit)}`, found: sized(constraint.size) };
    case 'max':
      return { expected: `at most ${sized(constraint.limit)}`, found: sized(constraint.size) };
    case 'pattern':
      return { expected: `text that matches ${constraint.pattern}`, found };
    case 'enum':
      return { expected: `one of ${constraint.allowed.join(', ')}`, found };
  }
}

/**
 * How AWS KMS answers an input with these violations; undefined where it takes the input all the same, because members
 * that it doesn't know don't concern it. A value of a wrong type is an error before any other constraint is looked at.
 */
export function answerToViolations(
  violations: readonly Violation[],
): { readonly code: string; readonly message: string } | undefined {
  const wrongType = violations.find(({ constraint }) => constraint.kind === 'type');
  if (wrongType !== undefined) return { code: 'SerializationException', message: conversionMessage(wrongType) };

  const broken = violations.flatMap((violation) => {
    const demand = demandOf(violation);
    return demand === undefined ? [] : [`Value${subject(violation)} failed to satisfy constraint: ${demand}`];
  });
  if (broken.length === 0) return undefined;
  const errors = broken.length === 1 ? '1 validation error' : `${broken.length} validation errors`;
  return { code: 'ValidationException', message: `${errors} detected: ${broken.join('; ')}` };
}

function demandOf({ constraint, shape }: Violation): string | undefined {
  const measure = shape.type === 'integer' ? 'value' : 'length';
  switch (constraint.kind) {
    case 'required':
      return 'Member must not be null';
    case 'min':
      return `Member must have ${measure} greater than or equal to ${constraint.limit}`;
    case 'max':
      return `Member must have ${measure} less than or equal to ${constraint.limit}`;
    case 'pattern':
      return `Member must satisfy regular expression pattern: ${constraint.pattern}`;
    case 'enum':
      return `Member must satisfy enum value set: [${constraint.allowed.join(', ')}]`;
    default:
      return undefined;
  }
}

/** The value and its member, as ` 'value' at 'keyId'`. */
function subject({ path, value, shape }: Violation): string {
  const member = path.map((step) => (typeof step === 'number' ? `${step}.member` : lowerFirst(step))).join('.');
  return `${shape.sensitive === true ? '' : ` ${shownValue(value, shape.type)}`} at '${member}'`;
}

function shownValue(value: unknown, type: Type): string {
  if (value === undefined) return 'null';
  if (type !== 'blob' || typeof value !== 'string') return `'${javaText(value)}'`;
  const size = Buffer.byteLength(value, 'base64');
  return `'java.nio.HeapByteBuffer[pos=0 lim=${size} cap=${size}]'`;
}

/** A value as Java writes it, in which AWS KMS is written. */
function javaText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(javaText).join(', ')}]`;
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}=${javaText(item)}`)
    .join(', ')}}`;
}

function conversionMessage({ value, shape }: Violation): string {
  if (Array.isArray(value)) return 'Start of list found where not expected';
  if (typeof value === 'object' && value !== null) return 'Start of structure or map found where not expected.';
  const token = typeof value === 'boolean' ? String(value).toUpperCase() : (typeof value).toUpperCase();
  return `${token}_VALUE can not be converted to ${TYPES[shape.type].coral}`;
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
