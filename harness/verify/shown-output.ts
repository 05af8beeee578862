import escapeStringRegexp from 'escape-string-regexp';
import { isEqual } from 'es-toolkit';
import { TIME_MEMBERS } from '../../src/api/service-model.ts';
import { isJsonObject, listOf, parseJson, type JsonObject } from '../../src/json.ts';
import type { WholeResult } from '../../src/languages/target.ts';
import { shownOf, type ShownValue } from '../../src/model/shown.ts';
import { isJsonList, type Json } from '../../src/model/value.ts';
import { withoutMembers } from './expectation.ts';
import type { Job } from './job.ts';

/** What a complete program must print of a result. */
export interface ShownOutput {
  /** As messages tell it, a line each. */
  readonly told: string;
  /** Whether an output is that. */
  readonly isIn: (stdout: string) => boolean;
}

/** A line of the output: what it shows, and what that is in the answer. */
interface Line extends Pick<ShownValue, 'type'> {
  readonly label: string;
  readonly value: Json | undefined;
}

/**
 * What a complete program must print where the call was answered so: each value in a line of its own, under its member's
 * name; or, where it prints the whole result in a form of its language, all of these values.
 */
export function shownOutput({ declared: example, surface }: Job, answer: JsonObject): ShownOutput {
  const { values, list } = shownOf(example);
  const isKnown = ({ path }: ShownValue): boolean => !path.some((member) => surface.unknownMembers.includes(member));
  const lineOf = ({ path, type }: ShownValue, of: Json, label = ''): Line => ({
    label: path.at(-1) ?? label,
    type,
    value: path.reduce<Json | undefined>((whole, member) => (isJsonObject(whole) ? whole[member] : undefined), of),
  });
  const lines = [
    ...values.filter(isKnown).map((value) => lineOf(value, answer)),
    ...(list === undefined
      ? []
      : listOf(answer[list.member]).flatMap((item) =>
          list.values.filter(isKnown).map((value) => lineOf(value, item, list.member)),
        )),
  ];
  if (lines.length === 0 && list === undefined) {
    const told = example.catches === undefined ? `${example.operation} has succeeded.` : surface.prints;
    return { told, isIn: (stdout) => stdout.trimEnd() === told };
  }
  const told = lines.map(({ label, ...line }) => `${label}: ${tell(line)}`).join('\n');
  const { whole } = surface;
  if (whole !== undefined)
    return { told, isIn: (stdout) => isWhole(stdout, heldOf(answer, list?.member, surface), whole) };
  const pattern = new RegExp(
    `^${lines.map(({ label, ...line }) => `${label}: ${patternOf(line)}`).join('\\r?\\n')}\\s*$`,
    'u',
  );
  return { told, isIn: (stdout) => pattern.test(stdout) };
}

function tell({ type, value }: Omit<Line, 'label'>): string {
  if (type === 'bytes') return `${String(bytesIn(value))} bytes`;
  if (type === 'time') return `a time in ${yearOf(value)}`;
  if (value === undefined) return 'nothing';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The forms in which languages print a value. Of a time, each has its year, its day, and its minutes and seconds. */
function patternOf(line: Omit<Line, 'label'>): string {
  const { type, value } = line;
  if (type === 'boolean') return value === true ? '[Tt]rue' : '[Ff]alse';
  if (type !== 'time') return escapeStringRegexp(tell(line)).replaceAll('\n', '\\r?\\n');
  const [date = '', time = ''] = isoTime(value).split('T');
  const parts = [`\\b${yearOf(value)}\\b`, `\\b0?${String(Number(date.slice(-2)))}(?:\\b|T)`, time.slice(2)];
  return `${parts.map((part) => `(?=[^\\n]*${part})`).join('')}[^\\n]+`;
}

/** What a program holds that shows its result whole: all of it that its SDK knows, or the list whose pages it gets. */
function heldOf(answer: JsonObject, list: string | undefined, { result, unknownMembers }: Job['surface']): Json {
  const known = withoutMembers(answer, unknownMembers);
  return result !== 'all' && list !== undefined ? (known[list] ?? []) : known;
}

/** Whether an output is a value whole, in a form of its language: all its names and values, and no other words. */
function isWhole(stdout: string, value: Json, { isJson, depth = Infinity, besides }: WholeResult): boolean {
  if (isJson && parseJson(stdout) === undefined) return false;
  const times = timesIn(value);
  const printed = besides === undefined ? stdout : stdout.replace(besides, '');
  const rest = times.reduce((left, time) => left.replace(isoPattern(time), ''), printed);
  return isEqual(wordsIn(rest).toSorted(), wordsOf(value, depth).toSorted());
}

/** The times in a value, in epoch seconds. */
function timesIn(value: Json, member = ''): number[] {
  if (typeof value === 'number') return TIME_MEMBERS.has(member) ? [value] : [];
  if (isJsonList(value)) return value.flatMap((item) => timesIn(item));
  return isJsonObject(value) ? Object.entries(value).flatMap(([name, part]) => timesIn(part, name)) : [];
}

/**
 * The words of a value's names and values, but for its times.
 *
 * @param depth How many levels are shown below its own; of what lies deeper, only whether it is a list or an object.
 */
function wordsOf(value: Json, depth: number, member = ''): string[] {
  if (isJsonList(value)) return depth < 0 ? ['Array'] : value.flatMap((item) => wordsOf(item, depth - 1));
  if (isJsonObject(value)) {
    if (depth < 0) return ['Object'];
    return Object.entries(value).flatMap(([name, part]) => [...wordsIn(name), ...wordsOf(part, depth - 1, name)]);
  }
  return typeof value === 'number' && TIME_MEMBERS.has(member) ? [] : wordsIn(JSON.stringify(value));
}

/** Letters and digits in a row: languages quote, escape and break texts in ways of their own. */
function wordsIn(text: string): string[] {
  return text.replaceAll(/\\+[nrt]/gu, ' ').match(/[A-Za-z0-9]+/gu) ?? [];
}

/** A time in ISO 8601, in UTC, to the second. */
function isoTime(value: Json | undefined): string {
  return typeof value === 'number' ? new Date(Math.floor(value) * 1000).toISOString().slice(0, -'.000Z'.length) : '';
}

function isoPattern(time: number): RegExp {
  return new RegExp(`${isoTime(time)}(?:\\.\\d+)?(?:Z|\\+00:?00)`, 'u');
}

function bytesIn(value: Json | undefined): number {
  return typeof value === 'string' ? Buffer.from(value, 'base64').length : 0;
}

/** The year of a time in epoch seconds. */
function yearOf(value: Json | undefined): string {
  return typeof value === 'number' ? String(new Date(value * 1000).getUTCFullYear()) : '';
}
