import * as fc from 'fast-check';
import type { Target } from '../../src/languages/target.ts';
import { findOperation, partOf, serviceModel, shape } from '../../src/api/service-model.ts';
import { isEnumeration, membersOfEnumeration } from '../../src/languages/shared/enumerations.ts';
import { isAtom, isList, type ShapedValue, type Value } from '../../src/model/value.ts';

/** Any character of a text. */
export function anyOf(characters: string): fc.Arbitrary<string> {
  return fc.constantFrom(...Array.from(characters));
}

/** Characters that some language treats in a way of its own. */
const nastyCharacter = anyOf(`ab1 \\"'\`$#{}@\n\t\r,‘’“”\u200b\u00a0\u0085\u2028🔑JSONTEXT?><%`);

/** Any well-formed text, with many of the characters that some language treats in a way of its own. */
export const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: nastyCharacter }));

const lineCharacter = anyOf(`ab1 \\"'\`$#{}@‘’é日🔑?>_-`);

/** What stands in a line, and what a language may take there for the end of its multi-line string, or for an escape. */
const linePart = fc.oneof(
  lineCharacter,
  fc.constantFrom('JSON', 'TEXT', '"""', "'@", '’@', '"@', '__END__', '=begin', '#{a}', '${a}', '?>', '\\u0041', '{{'),
);

/** Text that most languages can write line by line. */
export const anyBlock = fc.array(fc.string({ unit: linePart }), { minLength: 2, maxLength: 6 }).map(asBlock);

function asBlock(lines: readonly string[]): string {
  return lines
    .map((text) => text.trimEnd())
    .join('\n')
    .trim();
}

/** Any number that an input of AWS KMS can be, with those at the limits of integers of 32 and 53 bits. */
export const anyNumber = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.constantFrom(
    ...[-1, 0, 1, -(2 ** 31) - 1, -(2 ** 31), 2 ** 31 - 1, 2 ** 31],
    ...[Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ),
);

/** Times to the second, as every SDK sends them. */
const anyTime = fc
  .integer({ min: 0, max: Date.UTC(9999, 11, 31, 23, 59, 59) / 1000 })
  .map((seconds) => new Date(seconds * 1000), secondsOf);

/** @throws TypeError for what is no time, as fast-check wants it */
function secondsOf(value: unknown): number {
  if (value instanceof Date) return value.getTime() / 1000;
  throw new TypeError('no time');
}

/** Any binary data of so many bytes at most, among them such as are text, which languages may write as such. */
function anyBytes(maxLength: number): fc.Arbitrary<Uint8Array> {
  return fc.oneof(fc.uint8Array({ maxLength }), fc.uint8Array({ min: 0x20, max: 0x7e, maxLength }));
}

/** Names that mean something else in some language, or the same as another one. */
const anyKey = fc.oneof(
  anyText,
  fc.constantFrom('__proto__', 'Keys', 'Count', '1', '01', '-1', 'a', 'A', 'é', 'e\u0301'),
);

/** Any value of the model, with so many items a list or map, and so many bytes, at most. */
function valuesOf({ items, bytes }: { readonly items: number; readonly bytes: number }): fc.Arbitrary<Value> {
  return fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: anyText },
      { weight: 3, arbitrary: anyNumber },
      { weight: 1, arbitrary: fc.boolean() },
      { weight: 1, arbitrary: anyTime },
      { weight: 2, arbitrary: anyBytes(bytes) },
      { weight: 3, arbitrary: fc.array(tie('value'), { maxLength: items }) },
      { weight: 3, arbitrary: fc.dictionary(anyKey, tie('value'), { maxKeys: items, noNullPrototype: true }) },
    ),
  })).value;
}

/** Small values of every kind. */
export const anyValue = valuesOf({ items: 3, bytes: 20 });

/** The longest text that KMS takes is a key policy, of so many bytes; its longest binary data is shorter. */
const MAX_BYTES = 32_768;
const MAX_BLOB_BYTES = 6144;

/** No member is always there, though the type says so that such a structure is a value. */
const NONE: string[] = [];

/** The shapes of inputs that hold structures. */
const STRUCTURED = [
  ...new Set(
    Object.keys(serviceModel.operations).flatMap((operation) =>
      Object.values(shapesOf(findOperation(operation)?.input ?? '')).filter(holdsStructure),
    ),
  ),
];

/** The enumerations that the service model has already, and not every locked SDK. */
const NEWER_THAN_THE_SDKS = ['ResourceOwnerType'];

/** Every member of every enumeration that the SDKs have. */
export const everyEnumerated: readonly ShapedValue[] = Object.keys(serviceModel.shapes)
  .filter((name) => !NEWER_THAN_THE_SDKS.includes(name))
  .flatMap((name) => (membersOfEnumeration(name) ?? []).map((value) => ({ value, shape: name })));

/** The enumerations, and lists of their members, that inputs hold. */
const ENUMERATED = [
  ...new Set(
    Object.keys(serviceModel.operations).flatMap((operation) =>
      Object.values(shapesOf(findOperation(operation)?.input ?? '')).filter(isEnumerated),
    ),
  ),
];

/** Any member of an enumeration, and any list of such. */
const anyEnumerated: fc.Arbitrary<ShapedValue> = fc
  .constantFrom(...ENUMERATED)
  .chain((name) => ofShape(name).map((value) => ({ value, shape: name })));

/** Any value of a shape with structures, all of whose texts and data are as nasty as any. */
const anyStructured: fc.Arbitrary<ShapedValue> = fc
  .constantFrom(...STRUCTURED)
  .chain((name) => ofShape(name).map((value) => ({ value, shape: name })));

/** Values of all kinds, most of them short, so that every way of writing a literal is taken many times. */
export const anyInput: fc.Arbitrary<ShapedValue> = fc.oneof(
  { weight: 60, arbitrary: unshaped(anyValue) },
  { weight: 30, arbitrary: unshaped(anyBlock) },
  { weight: 10, arbitrary: anyStructured },
  { weight: 10, arbitrary: anyEnumerated },
  {
    weight: 7,
    arbitrary: unshaped(fc.dictionary(anyKey, anyText, { minKeys: 9, maxKeys: 12, noNullPrototype: true })),
  },
  { weight: 1, arbitrary: unshaped(fc.string({ unit: nastyCharacter, size: 'max', maxLength: MAX_BYTES / 2 })) },
  {
    weight: 1,
    arbitrary: unshaped(fc.array(fc.string({ unit: lineCharacter }), { size: 'max', maxLength: 300 }).map(asBlock)),
  },
  { weight: 1, arbitrary: unshaped(fc.uint8Array({ size: 'max', maxLength: MAX_BLOB_BYTES })) },
);

function unshaped(values: fc.Arbitrary<Value>): fc.Arbitrary<ShapedValue> {
  return values.map((value) => ({ value }));
}

function ofShape(name: string): fc.Arbitrary<Value> {
  const described = shape(name);
  switch (described.type) {
    case 'string':
      return described.enum === undefined ? anyText : fc.constantFrom(...described.enum);
    case 'integer':
      return fc.integer();
    case 'boolean':
      return fc.boolean();
    case 'timestamp':
      return anyTime;
    case 'blob':
      return anyBytes(20);
    case 'list':
      return fc.array(ofShape(described.member), { maxLength: 3 });
    case 'map':
      return fc.dictionary(anyKey, ofShape(described.value), { maxKeys: 3, noNullPrototype: true });
    case 'structure':
      return fc.record(
        Object.fromEntries(Object.entries(described.members).map(([member, part]) => [member, ofShape(part)])),
        { requiredKeys: NONE, noNullPrototype: true },
      );
  }
}

/** Whether a shape is an enumeration that all SDKs have, or a list of its members. */
function isEnumerated(name: string): boolean {
  const described = shape(name);
  const member = described.type === 'list' ? described.member : name;
  return isEnumeration(member) && !NEWER_THAN_THE_SDKS.includes(member);
}

function holdsStructure(name: string): boolean {
  const { type } = shape(name);
  return type === 'structure' || Object.values(shapesOf(name)).some(holdsStructure);
}

/** The shapes of what a value of a shape holds. */
function shapesOf(name: string): Readonly<Record<string, string>> {
  const described = shape(name);
  if (described.type === 'structure') return described.members;
  const part = partOf(name);
  return part === undefined ? {} : { part };
}

const ofAnySize = valuesOf({ items: MAX_BYTES, bytes: MAX_BYTES });

/** Values that are simpler than a value, simplest first: its parts, and what fast-check derives from it. */
export function* simplerThan(
  { value: { value, shape: name }, context }: fc.Value<ShapedValue>,
  target: Target,
): Generator<fc.Value<ShapedValue>> {
  for (const part of partsOf(value, name)) if (canHold(target, part)) yield new fc.Value(part, undefined);
  for (const simpler of (name === undefined ? ofAnySize : ofShape(name)).shrink(value, context)) {
    const candidate = shaped(simpler.value, name);
    if (canHold(target, candidate)) yield new fc.Value(candidate, simpler.context);
  }
}

/** Whether a variable of a target's language, and its SDK, can hold a value. */
export function canHold({ holds, unknownMembers = [] }: Target, { value, shape: name }: ShapedValue): boolean {
  return (holds?.(value) ?? true) && (name === undefined || !holdsMember(unknownMembers, value));
}

function holdsMember(members: readonly string[], value: Value): boolean {
  if (isAtom(value)) return false;
  return Object.entries(value).some(([name, part]) => members.includes(name) || holdsMember(members, part));
}

function partsOf(value: Value, name: string | undefined): readonly ShapedValue[] {
  if (isAtom(value)) return [];
  const part = (item: Value, key?: string): ShapedValue => shaped(item, name && partOf(name, key));
  if (isList(value)) return value.map((item) => part(item));
  return Object.entries(value).flatMap(([key, item]) => [{ value: key }, part(item, key)]);
}

function shaped(value: Value, name: string | undefined): ShapedValue {
  return name === undefined ? { value } : { value, shape: name };
}
