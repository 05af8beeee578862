import type { Json } from '../../src/model/value.ts';

/** A documented value and the world's own that stands for it in the emulator. */
export type Substitution = readonly [documented: string, own: string];

/** Turns documented values into a world's own and back, wherever they stand in the strings of a JSON value. */
export class Translation {
  readonly #toWorld: Replace;
  readonly #toDocumented: Replace;

  constructor(substitutions: readonly Substitution[]) {
    this.#toWorld = replacing(new Map(substitutions));
    this.#toDocumented = replacing(new Map(substitutions.map(([documented, own]) => [own, documented])));
  }

  toWorld(value: Json): Json {
    return mapStrings(value, this.#toWorld);
  }

  toDocumented(value: Json): Json {
    return mapStrings(value, this.#toDocumented);
  }
}

type Replace = (text: string) => string;

/** All at once, so that no replacement is replaced again. */
function replacing(replacements: ReadonlyMap<string, string>): Replace {
  if (replacements.size === 0) return (text) => text;
  const pattern = new RegExp([...replacements.keys()].map(escapePattern).join('|'), 'gu');
  return (text) => text.replaceAll(pattern, (found) => replacements.get(found) ?? found);
}

function mapStrings(value: Json, replace: Replace): Json {
  if (typeof value === 'string') return replace(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: Json) => mapStrings(item, replace));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapStrings(item, replace)]));
}

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}
