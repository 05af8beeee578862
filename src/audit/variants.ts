import { isDeepStrictEqual } from 'node:util';
import { uniqWith } from 'es-toolkit';
import { columns } from '../columns.ts';
import { isJsonObject } from '../json.ts';
import { isJsonList, type Json } from '../model/value.ts';

/** What a tab sends, with the tab's title. */
export interface Sent {
  readonly title: string;
  readonly value: Json;
}

/** A value, with the titles of the tabs that send it. */
export interface Variant {
  readonly titles: readonly string[];
  readonly value: Json;
}

/** How many characters of a value stand in a cell. */
const CELL_WIDTH = 48;

/** The different values that tabs send, in the order in which they come first. */
export function variantsOf(sent: readonly Sent[]): readonly Variant[] {
  return uniqWith(sent, (one, other) => isDeepStrictEqual(one.value, other.value)).map(({ value }) => ({
    titles: sent.filter((other) => isDeepStrictEqual(other.value, value)).map(({ title }) => title),
    value,
  }));
}

/** The places in which variants differ, down, and the variants, across. */
export function variantsTable(variants: readonly Variant[]): string {
  const leaves = variants.map(({ value }) => new Map(leavesOf(value, '')));
  const paths = [...new Set(leaves.flatMap((own) => [...own.keys()]))].sort();
  const rows = paths
    .map((path) => ({ path, cells: leaves.map((own) => own.get(path) ?? 'nothing') }))
    .filter(({ cells }) => new Set(cells).size > 1)
    .map(({ path, cells }) => [path, ...cells.map(shortened)]);
  return columns([['', ...variants.map(({ titles }) => titles.join(', '))], ...rows]);
}

/** The parts of a value that hold no objects, as JSON, by their paths, e.g. `Policy.Statement[1].Sid`. */
function leavesOf(value: Json, path: string): [path: string, json: string][] {
  const inner = partsOf(value);
  if (inner === undefined) return [[path, JSON.stringify(value)]];
  return inner.flatMap(([step, part]) => leavesOf(part, `${path}${path === '' ? step.replace(/^\./u, '') : step}`));
}

function partsOf(value: Json): (readonly [step: string, part: Json])[] | undefined {
  if (isJsonObject(value)) return Object.entries(value).map(([member, part]) => [`.${member}`, part] as const);
  if (!isJsonList(value) || !value.some(isJsonObject)) return undefined;
  return value.map((item, index) => [`[${index}]`, item] as const);
}

function shortened(text: string): string {
  return text.length > CELL_WIDTH ? `${text.slice(0, CELL_WIDTH - 1)}…` : text;
}
