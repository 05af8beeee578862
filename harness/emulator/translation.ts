import escapeStringRegexp from 'escape-string-regexp';
import type { Json } from '../../src/model/value.ts';

/** A documented value, and the world's own value that stands for it in the emulator. */
export type Substitution = readonly [documented: string, own: string];

/** Turns documented values into a world's own and back, wherever they stand in the strings of a JSON value. */
export class Translation {
  /** Turns the documented values in a text into the world's own. */
  readonly textToWorld: (text: string) => string;
  readonly #textToDocumented: (text: string) => string;

  constructor(substitutions: readonly Substitution[]) {
    this.textToWorld = replacing(new Map(substitutions));
    this.#textToDocumented = replacing(new Map(substitutions.map(([documented, own]) => [own, documented])));
  }

  toWorld(value: Json): Json {
    return mapStrings(value, this.textToWorld);
  }

  toDocumented(value: Json): Json {
    return mapStrings(value, this.#textToDocumented);
  }
}

/** Replaces all at once, so that no replacement is replaced again. */
function replacing(replacements: ReadonlyMap<string, string>): (text: string) => string {
  if (replacements.size === 0) return (text) => text;
  // Of two values that begin alike, the longer one is meant where it stands.
  const longestFirst = [...replacements.keys()].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(longestFirst.map(escapeStringRegexp).join('|'), 'gu');
  return (text) => text.replaceAll(pattern, (found) => replacements.get(found) ?? found);
}

function mapStrings(value: Json, replace: (text: string) => string): Json {
  if (typeof value === 'string') return replace(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: Json) => mapStrings(item, replace));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [replace(key), mapStrings(item, replace)]));
}
