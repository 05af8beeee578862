import { shape } from '../../api/service-model.ts';
import { isList, type Value } from '../../model/value.ts';
import { isMemberOf } from './enumerations.ts';
import { isInt32 } from './text.ts';

/** What a language calls the types of values, as items of lists and maps have them. */
export interface TypeNames {
  readonly text: string;
  /** The type of an enumeration's members; without this, that of texts. */
  readonly enumeration?: (name: string) => string;
  readonly int32: string;
  readonly int64: string;
  readonly boolean: string;
  readonly time: string;
  readonly binary: string;
  readonly list: (item: string) => string;
  /** A map's keys are texts. */
  readonly map: (item: string) => string;
  /** The type of items of different types. */
  readonly anything: string;
}

/** The types of a language. */
export interface Types {
  /**
   * The type of a value.
   *
   * @param name The name of the value's shape in the service model, where it has one.
   */
  readonly ofValue: (value: Value, name?: string) => string;
  /** The type of the SDK for values of a shape. */
  readonly ofShape: (name: string) => string;
}

/** The types of a language that declares them. */
export function typesNamed(names: TypeNames): Types {
  const ofShape = (name: string): string => {
    const described = shape(name);
    switch (described.type) {
      case 'string':
        return described.enum === undefined ? names.text : (names.enumeration?.(name) ?? names.text);
      case 'integer':
        return names.int32;
      case 'boolean':
        return names.boolean;
      case 'timestamp':
        return names.time;
      case 'blob':
        return names.binary;
      case 'list':
        return names.list(ofShape(described.member));
      case 'map':
        return names.map(ofShape(described.value));
      case 'structure':
        return name;
    }
  };
  const ofValue = (value: Value, name?: string): string => {
    if (typeof value === 'string') return isMemberOf(name, value) ? ofShape(name) : names.text;
    if (typeof value === 'number') return isInt32(value) ? names.int32 : names.int64;
    if (typeof value === 'boolean') return names.boolean;
    if (value instanceof Uint8Array) return names.binary;
    if (value instanceof Date) return names.time;
    if (name !== undefined) return ofShape(name);
    return isList(value) ? names.list(ofAll(value)) : names.map(ofAll(Object.values(value)));
  };
  /** An empty list or map of no shape is declared to hold text. */
  const ofAll = (values: readonly Value[]): string => {
    const [only = names.text, ...others] = new Set(values.map((value) => ofValue(value)));
    return others.length === 0 ? only : names.anything;
  };
  return { ofValue, ofShape };
}
