import { own } from './api/service-model.ts';
import { isJsonObject } from './json.ts';
import { isJsonList, type Json } from './model/value.ts';

/** A place in which two JSON values differ. */
export interface Difference {
  /** E.g. `Policy.Statement[1].Principal.AWS`; empty for the whole value. */
  readonly path: string;
  /** The JSON there; undefined where there is nothing. */
  readonly expected: string | undefined;
  readonly found: string | undefined;
}

/** Compares JSON values, all the way down. The order of an object's members makes no difference. */
export function differences(expected: Json | undefined, found: Json | undefined, path = ''): Difference[] {
  if (isJsonList(expected) && isJsonList(found)) {
    const longest = expected.length > found.length ? expected : found;
    return longest.flatMap((_item, index) => differences(expected[index], found[index], `${path}[${String(index)}]`));
  }
  if (isJsonObject(expected) && isJsonObject(found)) {
    const members = new Set([...Object.keys(expected), ...Object.keys(found)]);
    return [...members].flatMap((member) =>
      differences(own(expected, member), own(found, member), path === '' ? member : `${path}.${member}`),
    );
  }
  if (Object.is(expected, found)) return [];
  return [{ path, expected: text(expected), found: text(found) }];
}

/** The differences in two columns of text, line by line. */
export function describeDifferences(found: readonly Difference[]): Record<'expected' | 'found', string> {
  const column = (side: 'expected' | 'found'): string =>
    found.map(({ path, [side]: json = 'nothing' }) => (path === '' ? json : `${path}: ${json}`)).join('\n');
  return { expected: column('expected'), found: column('found') };
}

function text(value: Json | undefined): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}
