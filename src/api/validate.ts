import { own, shape, type Shape, type StructureShape } from './service-model.ts';
import type { Constraint, Violation } from './violation.ts';

type Path = Violation['path'];

/**
 * Checks a decoded JSON value (blobs in base64, times in epoch seconds) against a shape of the KMS service model:
 * unknown and missing members, types, lengths, patterns, enums.
 */
export function validate(shapeName: string, value: unknown, path: Path = []): Violation[] {
  const expected = shape(shapeName);
  const breach = (constraint: Constraint): Violation => ({ path, constraint, value, shape: expected });
  const wrongType = [breach({ kind: 'type' })];
  const outOfRange = (size: number): Violation[] => brokenLimits(size, expected).map(breach);

  switch (expected.type) {
    case 'string': {
      if (typeof value !== 'string') return wrongType;
      const { pattern, enum: allowed } = expected;
      return [
        ...outOfRange(Array.from(value).length),
        ...(pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(value)
          ? [breach({ kind: 'pattern', pattern })]
          : []),
        ...(allowed !== undefined && !allowed.includes(value) ? [breach({ kind: 'enum', allowed })] : []),
      ];
    }
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value) ? outOfRange(value) : wrongType;
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrongType;
    case 'timestamp':
      return typeof value === 'number' ? [] : wrongType;
    case 'blob':
      return typeof value === 'string' && isBase64(value) ? outOfRange(Buffer.byteLength(value, 'base64')) : wrongType;
    case 'list':
      if (!Array.isArray(value)) return wrongType;
      return [
        ...outOfRange(value.length),
        ...value.flatMap((item, index) => validate(expected.member, item, [...path, index + 1])),
      ];
    case 'map':
      if (!isRecord(value)) return wrongType;
      return [
        ...outOfRange(Object.keys(value).length),
        ...Object.entries(value).flatMap(([key, item]) => [
          ...validate(expected.key, key, [...path, key]),
          ...validate(expected.value, item, [...path, key]),
        ]),
      ];
    case 'structure':
      return isRecord(value) ? validateStructure(expected, value, path) : wrongType;
  }
}

function validateStructure(structure: StructureShape, value: Record<string, unknown>, path: Path): Violation[] {
  const missing = structure.required
    .filter((member) => own(value, member) === undefined)
    .map((member): Violation => ({
      path: [...path, member],
      constraint: { kind: 'required' },
      value: undefined,
      shape: shape(structure.members[member] ?? ''),
    }));

  const present = Object.entries(value).flatMap(([member, item]): Violation[] => {
    if (item === undefined) return [];
    const memberShape = own(structure.members, member);
    if (memberShape !== undefined) return validate(memberShape, item, [...path, member]);
    const constraint = { kind: 'known', members: Object.keys(structure.members) } as const;
    return [{ path: [...path, member], constraint, value: item, shape: structure }];
  });
  return [...missing, ...present];
}

function brokenLimits(size: number, expected: Shape): Constraint[] {
  const { min = -Infinity, max = Infinity } = 'min' in expected || 'max' in expected ? expected : {};
  if (size < min) return [{ kind: 'min', limit: min, size }];
  if (size > max) return [{ kind: 'max', limit: max, size }];
  return [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBase64(text: string): boolean {
  return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u.test(text);
}
