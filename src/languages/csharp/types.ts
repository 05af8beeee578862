import { shape } from '../../api/service-model.ts';
import { isList, type Value } from '../../model/value.ts';
import { isInt32 } from '../shared/text.ts';

/**
 * The type of a variable that holds a value.
 *
 * @param name The name of the value's shape in the service model, where it has one.
 */
export function typeName(value: Value, name?: string): string {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'number':
      return isInt32(value) ? 'int' : 'long';
    case 'boolean':
      return 'bool';
  }
  if (value instanceof Uint8Array) return 'MemoryStream';
  if (value instanceof Date) return 'DateTime';
  if (name !== undefined) return typeOfShape(name);
  if (isList(value)) return `List<${commonType(value)}>`;
  return `Dictionary<string, ${commonType(Object.values(value))}>`;
}

/** The type of the SDK for values of a shape in a list or a map: texts stand for its enumerations there. */
function typeOfShape(name: string): string {
  const described = shape(name);
  switch (described.type) {
    case 'string':
      return 'string';
    case 'integer':
      return 'int';
    case 'boolean':
      return 'bool';
    case 'timestamp':
      return 'DateTime';
    case 'blob':
      return 'MemoryStream';
    case 'list':
      return `List<${typeOfShape(described.member)}>`;
    case 'map':
      return `Dictionary<${typeOfShape(described.key)}, ${typeOfShape(described.value)}>`;
    case 'structure':
      return name;
  }
}

/** The type of a response's property: what has no value of its own can be absent, and an enumeration has a class. */
export function typeOfRead(name: string): string {
  const described = shape(name);
  if (described.type === 'string' && described.enum !== undefined) return name;
  return ['integer', 'boolean', 'timestamp'].includes(described.type) ? `${typeOfShape(name)}?` : typeOfShape(name);
}

/** An empty list or map of no shape is declared to hold text. */
function commonType(values: readonly Value[]): string {
  const types = new Set(values.map((value) => typeName(value)));
  const [only] = types;
  if (only === undefined) return 'string';
  return types.size === 1 ? only : 'object';
}
