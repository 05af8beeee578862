import escapeStringRegexp from 'escape-string-regexp';
import { partOf, shape } from '../../../src/api/service-model.ts';
import { isAtom, isList, type ShapedValue, type Value } from '../../../src/model/value.ts';
import { misspelt, replaced } from '../../../src/languages/shared/edit.ts';
import { snakeCase } from '../../../src/languages/shared/names.ts';
import { rowsOf } from '../mutant.ts';
import type { Input, Specimen } from '../specimen.ts';
import { inSnippet, theMember } from './shows.ts';

const fits = { request: theMember, crash: inSnippet, compile: inSnippet };

/** Wrong, missing, further and misspelt parts of lists, maps and structures. */
export const parts = rowsOf('parameter', {
  'item-missing': { changeMember: changing((value) => (isList(value) ? value.slice(1) : undefined)), fits },
  'item-twice': {
    changeMember: changing((value) => (isList(value) ? [...value.slice(0, 1), ...value] : undefined)),
    fits,
  },
  'entry-missing': { changeMember: changing((value) => changedEntries(value, (entries) => entries.slice(1))), fits },
  'entry-of-other-name': {
    changeMember: changing((value) =>
      changedEntries(value, ([[key, item] = ['', ''], ...others]) => [[`${key}x`, item], ...others]),
    ),
    fits,
  },
  'part-changed': { changeMember: changing((value) => (isAtom(value) ? undefined : changedPart(value))), fits },
  'name-in-structure-misspelt': {
    changeMember: (specimen, input) => {
      const [name] = namesInStructures(input);
      if (name === undefined) return undefined;
      // What the SDK calls a member: it may have another case, and underscores between its words.
      const called = new RegExp(snakeCase(name).replaceAll('_', '_?'), 'iu');
      return declaring(specimen, input, input.literal.replace(called, misspelt));
    },
    fits,
  },
});

/** Declares an input with another value. */
function changing(
  change: (value: Value) => Value | undefined,
): (specimen: Specimen, input: Input) => string | undefined {
  return (specimen, input) => {
    const value = change(input.value);
    return value === undefined
      ? undefined
      : declaring(specimen, input, specimen.target.variable({ ...input, value }).literal);
  };
}

/** Declares an input by another literal, wherever a formatter has broken the lines of its own. */
function declaring({ head, block }: Specimen, { literal }: Input, other: string): string | undefined {
  const tokens = literal.split(/\s+|(?=[()[\]{}.,])|(?<=[()[\]{}.,])/u).filter((token) => token !== '');
  const pattern = tokens.map((token) => `${/^[)\]}]/u.test(token) ? ',?\\s*' : ''}${escapeStringRegexp(token)}`);
  const changed = replaced(head, new RegExp(pattern.join('\\s*'), 'u'), other);
  return changed === undefined ? undefined : changed + block;
}

/** The same with other entries in the first map or structure; undefined where there is none that has any. */
function changedEntries(
  value: Value,
  change: (entries: readonly (readonly [string, Value])[]) => readonly (readonly [string, Value])[],
): Value | undefined {
  if (isAtom(value)) return undefined;
  if (isList(value)) {
    const [first, ...others] = value;
    const changed = first === undefined ? undefined : changedEntries(first, change);
    return changed === undefined ? undefined : [changed, ...others];
  }
  const entries = Object.entries(value);
  return entries.length === 0 ? undefined : Object.fromEntries(change(entries));
}

/** The same with the first text in it made longer; undefined where it begins with something else. */
function changedPart(value: Value): Value | undefined {
  if (isAtom(value)) return typeof value === 'string' ? `${value}x` : undefined;
  const [[key, first] = [undefined, undefined]] = Object.entries(value);
  const changed = first === undefined ? undefined : changedPart(first);
  if (key === undefined || changed === undefined) return undefined;
  return isList(value) ? [changed, ...value.slice(1)] : { ...value, [key]: changed };
}

/** The names of members in the structures that a value holds. */
function namesInStructures({ value, shape: name }: ShapedValue): string[] {
  if (isAtom(value) || name === undefined) return [];
  const own = shape(name).type === 'structure' ? Object.keys(value) : [];
  const partNames = Object.entries(value).flatMap(([key, item]) => {
    const part = partOf(name, key);
    return part === undefined ? [] : namesInStructures({ value: item, shape: part });
  });
  return [...own, ...partNames];
}
