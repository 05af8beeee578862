import escapeStringRegexp from 'escape-string-regexp';
import { isJsonObject, listOf, type JsonObject } from '../../src/json.ts';
import { shownOf, type ShownValue } from '../../src/model/shown.ts';
import type { Json } from '../../src/model/value.ts';
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
    const told = `${example.operation} has succeeded.`;
    return { told, isIn: (stdout) => stdout.trimEnd() === told };
  }
  const told = lines.map(({ label, ...line }) => `${label}: ${tell(line)}`).join('\n');
  if (surface.showsWhole) return { told, isIn: (stdout) => holdsAll(stdout, lines) };
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

/** The forms in which languages print a value. */
function patternOf(line: Omit<Line, 'label'>): string {
  const { type, value } = line;
  if (type === 'time') return `[^\\n]*${yearOf(value)}[^\\n]*`;
  if (type === 'boolean') return value === true ? '[Tt]rue' : '[Ff]alse';
  return escapeStringRegexp(tell(line)).replaceAll('\n', '\\r?\\n');
}

/** Whether an output holds all values, one after the other, however it is laid out. */
function holdsAll(stdout: string, lines: readonly Line[]): boolean {
  const rest = lines.reduce<string | undefined>((left, { type, value }) => {
    if (left === undefined || type === 'bytes' || type === 'time') return left;
    const wanted = plain(tell({ type, value }));
    const at = left.indexOf(wanted);
    return at < 0 ? undefined : left.slice(0, at) + left.slice(at + wanted.length);
  }, plain(stdout));
  return rest !== undefined;
}

/** Letters and digits only: languages quote, escape and break texts in ways of their own. */
function plain(text: string): string {
  return text.replaceAll(/\\[nrt]/gu, '').replaceAll(/[^A-Za-z0-9]/gu, '');
}

function bytesIn(value: Json | undefined): number {
  return typeof value === 'string' ? Buffer.from(value, 'base64').length : 0;
}

/** The year of a time in epoch seconds. */
function yearOf(value: Json | undefined): string {
  return typeof value === 'number' ? String(new Date(value * 1000).getUTCFullYear()) : '';
}
