import { partOf, shape } from '../../api/service-model.ts';
import { isList, type Value } from '../../model/value.ts';
import { isMemberOf } from './enumerations.ts';
import { decimal } from './text.ts';

/** How a language writes values of each kind as expressions; what a list, map or structure holds is written already. */
export interface LiteralWriting {
  readonly text: (value: string) => string;
  /** A member of an enumeration, where the language's SDK has a constant for it; without this, a text. */
  readonly enumerated?: (member: string, enumeration: string) => string;
  readonly number?: (value: number) => string;
  readonly boolean?: (value: boolean) => string;
  readonly time: (value: Date) => string;
  readonly binary: (bytes: Uint8Array) => string;
  readonly list: (items: readonly string[], value: readonly Value[], shape: string | undefined) => string;
  readonly map: (
    entries: readonly Entry[],
    value: Readonly<Record<string, Value>>,
    shape: string | undefined,
  ) => string;
  /** A structure of the API, its members by their wire names; without this, a structure is written as a map. */
  readonly structure?: (members: readonly Entry[], value: Readonly<Record<string, Value>>, shape: string) => string;
}

export type Entry = readonly [key: string, item: string];

/**
 * Writes any value as an expression of a language.
 *
 * @param shape The name of the value's shape in the service model, where it has one: only a shape tells a structure from
 *   a map, and the types of empty lists.
 */
export type WriteLiteral = (value: Value, shape?: string) => string;

/**
 * Makes what writes any value as an expression of a language.
 *
 * @param part Writes what lists, maps and structures hold; without it, as they are written themselves.
 */
export function literalWriter(writing: LiteralWriting, part?: WriteLiteral): WriteLiteral {
  const {
    text,
    enumerated = (member: string) => text(member),
    number = decimal,
    boolean = String,
    time,
    binary,
    list,
    map,
    structure = map,
  } = writing;
  const literal: WriteLiteral = (value, name) => {
    if (typeof value === 'string') return isMemberOf(name, value) ? enumerated(value, name) : text(value);
    if (typeof value === 'number') return number(value);
    if (typeof value === 'boolean') return boolean(value);
    if (value instanceof Date) return time(value);
    if (value instanceof Uint8Array) return binary(value);
    const written = (item: Value, key?: string): string => (part ?? literal)(item, name && partOf(name, key));
    if (isList(value)) {
      return list(
        value.map((item) => written(item)),
        value,
        name,
      );
    }
    const entries = Object.entries(value).map(([key, item]): Entry => [key, written(item, key)]);
    return name !== undefined && shape(name).type === 'structure'
      ? structure(entries, value, name)
      : map(entries, value, name);
  };
  return literal;
}

/** A list between brackets, as many languages write it. */
export function bracketed(items: readonly string[]): string {
  return `[${items.join(', ')}]`;
}

/** The longest line in which the items of a variable's list, map or structure stand together. */
const LONGEST_LINE = 80;

/** What a variable holds: in one line, or, where that would be long, an item a line between what opens and closes it. */
export function laidOut(
  inOneLine: string,
  opening: string,
  items: readonly string[],
  closing: string,
  {
    indentation = '    ',
    separator = ',',
    last = '',
  }: { readonly indentation?: string; readonly separator?: string; readonly last?: string } = {},
): string {
  if (inOneLine.length <= LONGEST_LINE || items.length === 0) return inOneLine;
  const lines = items.map((item) => `${indentation}${item}`).join(`${separator}\n`);
  return `${opening}\n${lines}${last}\n${closing}`;
}
