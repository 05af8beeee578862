import { shape } from '../../api/service-model.ts';
import { isList, type Value } from '../../model/value.ts';
import { isInt32 } from '../shared/text.ts';

/**
 * The type of a variable that holds a value.
 *
 * @param name The name of the value's shape in the service model, where it has one.
 * @param use Only objects can be arguments of a generic type; a declared variable is better of a primitive type.
 */
export function typeName(value: Value, name: string | undefined, use: 'declared' | 'argument'): string {
  switch (typeof value) {
    case 'string':
      return 'String';
    case 'number':
      if (isInt32(value)) return use === 'declared' ? 'int' : 'Integer';
      return use === 'declared' ? 'long' : 'Long';
    case 'boolean':
      return use === 'declared' ? 'boolean' : 'Boolean';
  }
  if (value instanceof Uint8Array) return 'SdkBytes';
  if (value instanceof Date) return 'Instant';
  if (name !== undefined) return typeOfShape(name);
  if (isList(value)) return `List<${commonType(value)}>`;
  return `Map<String, ${commonType(Object.values(value))}>`;
}

/** The class of the SDK for values of a shape that a request holds: texts stand for its enumerations there. */
export function typeOfShape(name: string): string {
  const described = shape(name);
  switch (described.type) {
    case 'string':
      return 'String';
    case 'integer':
      return 'Integer';
    case 'boolean':
      return 'Boolean';
    case 'timestamp':
      return 'Instant';
    case 'blob':
      return 'SdkBytes';
    case 'list':
      return `List<${typeOfShape(described.member)}>`;
    case 'map':
      return `Map<${typeOfShape(described.key)}, ${typeOfShape(described.value)}>`;
    case 'structure':
      return name;
  }
}

/** An empty list or map of no shape is declared to hold text. */
function commonType(values: readonly Value[]): string {
  const types = new Set(values.map((value) => typeName(value, undefined, 'argument')));
  const [only] = types;
  if (only === undefined) return 'String';
  return types.size === 1 ? only : '?';
}
