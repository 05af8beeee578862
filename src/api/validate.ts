import { own, shape, type StructureShape } from './service-model.ts';

/** A breach of the service model by one value: where it stands, what the model wants there, what came. */
export interface Violation {
  /** Member path as AWS writes it in its messages, e.g. `keyId` or `tags.1.tagKey`. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/**
 * Checks a decoded JSON value (blobs in base64, times in epoch seconds) against a shape of the KMS service model:
 * unknown and missing members, types, lengths, patterns, enums.
 */
export function validate(shapeName: string, value: unknown, path = ''): Violation[] {
  const expectedShape = shape(shapeName);
  const wrongType = (expected: string): Violation[] => [{ path, expected, found: describe(value) }];

  switch (expectedShape.type) {
    case 'string': {
      if (typeof value !== 'string') return wrongType('a string');
      const { pattern, enum: allowed } = expectedShape;
      return [
        ...checkRange(Array.from(value).length, expectedShape, path, (n) => `${n} characters`),
        ...(pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(value)
          ? [{ path, expected: `text that matches ${pattern}`, found: describe(value) }]
          : []),
        ...(allowed !== undefined && !allowed.includes(value)
          ? [{ path, expected: `one of ${allowed.join(', ')}`, found: describe(value) }]
          : []),
      ];
    }
    case 'integer':
      if (!Number.isInteger(value) || typeof value !== 'number') return wrongType('an integer');
      return checkRange(value, expectedShape, path, String);
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrongType('a boolean');
    case 'timestamp':
      return typeof value === 'number' ? [] : wrongType('a time in epoch seconds');
    case 'blob': {
      if (typeof value !== 'string' || !isBase64(value)) return wrongType('binary data in base64');
      return checkRange(Buffer.from(value, 'base64').length, expectedShape, path, (n) => `${n} bytes`);
    }
    case 'list':
      if (!Array.isArray(value)) return wrongType('a list');
      return [
        ...checkRange(value.length, expectedShape, path, (n) => `${n} items`),
        ...value.flatMap((item, index) => validate(expectedShape.member, item, join(path, String(index + 1)))),
      ];
    case 'map':
      if (!isRecord(value)) return wrongType('a map');
      return [
        ...checkRange(Object.keys(value).length, expectedShape, path, (n) => `${n} entries`),
        ...Object.entries(value).flatMap(([key, item]) => [
          ...validate(expectedShape.key, key, join(path, key)),
          ...validate(expectedShape.value, item, join(path, key)),
        ]),
      ];
    case 'structure':
      return isRecord(value) ? validateStructure(expectedShape, value, path) : wrongType('a structure');
  }
}

function validateStructure(structure: StructureShape, value: Record<string, unknown>, path: string): Violation[] {
  const missing = structure.required
    .filter((member) => own(value, member) === undefined)
    .map((member) => ({ path: join(path, member), expected: 'a value: the member is required', found: 'nothing' }));

  const present = Object.entries(value).flatMap(([member, item]) => {
    if (item === undefined) return [];
    const memberShape = own(structure.members, member);
    if (memberShape !== undefined) return validate(memberShape, item, join(path, member));
    return [
      {
        path: join(path, member),
        expected: `one of the members ${Object.keys(structure.members).join(', ')}`,
        found: 'a member of another name',
      },
    ];
  });
  return [...missing, ...present];
}

function checkRange(
  size: number,
  { min, max }: { readonly min?: number | undefined; readonly max?: number | undefined },
  path: string,
  unit: (n: number) => string,
): Violation[] {
  if (min !== undefined && size < min) return [{ path, expected: `at least ${unit(min)}`, found: unit(size) }];
  if (max !== undefined && size > max) return [{ path, expected: `at most ${unit(max)}`, found: unit(size) }];
  return [];
}

function join(path: string, member: string): string {
  return path === '' ? member : `${path}.${member}`;
}

function describe(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBase64(text: string): boolean {
  return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u.test(text);
}
