import { isList, type Value } from '../../model/value.ts';
import { decimal } from './text.ts';

/** How a language writes values of each kind as expressions; the items of a list or map are written already. */
interface LiteralWriting {
  readonly text: (value: string) => string;
  readonly number?: (value: number) => string;
  readonly boolean?: (value: boolean) => string;
  readonly binary: (bytes: Uint8Array) => string;
  readonly list: (items: readonly string[], value: readonly Value[]) => string;
  readonly map: (
    entries: readonly (readonly [key: string, item: string])[],
    value: Readonly<Record<string, Value>>,
  ) => string;
}

/** Makes what writes any value as an expression of a language. */
export function literalWriter(writing: LiteralWriting): (value: Value) => string {
  const { text, number = decimal, boolean = String, binary, list, map } = writing;
  const literal = (value: Value): string => {
    if (typeof value === 'string') return text(value);
    if (typeof value === 'number') return number(value);
    if (typeof value === 'boolean') return boolean(value);
    if (value instanceof Uint8Array) return binary(value);
    if (isList(value)) return list(value.map(literal), value);
    return map(
      Object.entries(value).map(([key, item]) => [key, literal(item)]),
      value,
    );
  };
  return literal;
}

/** A list between brackets, as many languages write it. */
export function bracketed(items: readonly string[]): string {
  return `[${items.join(', ')}]`;
}
