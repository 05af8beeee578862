import { randomInt } from 'node:crypto';
import { select } from '../harness/plan/select.ts';
import type { Parting } from '../harness/plan/shards.ts';
import { KmsExamplesError } from '../src/errors.ts';
import { targets } from '../src/languages/targets.ts';

/**
 * The seconds that `--limit` gives a run.
 *
 * @throws KmsExamplesError `invalid-option`
 */
export function parseLimit(text: string): number {
  const seconds = Number(text);
  if (Number.isFinite(seconds) && seconds > 0) return seconds;
  throw invalidOption('--limit', 'a number of seconds above 0', text, 'leave it out for 30 s');
}

/**
 * The number that an option gives, of 31 bits where nothing else is said.
 *
 * @throws KmsExamplesError `invalid-option`
 */
export function wholeNumber(option: string, text: string, least: number, most = 2 ** 31 - 1): number {
  const number = Number(text);
  if (/^\d+$/u.test(text) && number >= least && number <= most) return number;
  const expected = `a whole number from ${String(least)} to ${String(most)}`;
  throw invalidOption(option, expected, text, 'give another number, or leave it out');
}

/**
 * The number that `--seed` gives, or another one each time.
 *
 * @throws KmsExamplesError `invalid-option`
 */
export function parseSeed(text: string | undefined): number {
  return text === undefined ? randomInt(2 ** 31) : wholeNumber('--seed', text, 0);
}

/** What `--shard` names: how the runs are divided, and a part of them. */
export interface Shard {
  readonly parting: Parting;
  readonly name: string;
}

/**
 * The part that `--shard` gives, e.g. the second of three for `2/3`, or a target's.
 *
 * @throws KmsExamplesError `invalid-option` or `unknown-name`
 */
export function parseShard(text: string): Shard {
  if (!text.includes('/')) {
    select('target', targets, [text]);
    return { parting: { by: 'target' }, name: text };
  }
  const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/u.exec(text) ?? []).map(Number);
  if (index >= 1 && index <= count) return { parting: { by: 'time', count }, name: `${index}/${count}` };
  const expected = 'which part of how many, counted from 1, e.g. 2/3, or a target';
  throw invalidOption('--shard', expected, text, 'give each machine another part, and all of them the same number');
}

function invalidOption(where: string, expected: string, found: string, remedy: string): KmsExamplesError {
  return new KmsExamplesError('invalid-option', { where, expected, found, remedy });
}
