import process from 'node:process';
import { inspect } from 'node:util';
import { fuzzLiterals, type LiteralReport } from '../harness/literals/fuzz.ts';
import type { LiteralWriter } from '../harness/literals/reader.ts';
import { columns } from '../src/columns.ts';
import { formatDetails, type FailureStatus } from '../src/errors.ts';
import { renderLiterals } from '../src/render/literals.ts';
import { Templates } from '../src/render/templates.ts';
import type { Target } from '../src/languages/target.ts';
import { targets } from '../src/languages/targets.ts';
import { parseSeed, wholeNumber } from './numbers.ts';
import { supervised } from './supervised.ts';
import { select } from '../harness/plan/select.ts';

/** What `fuzz` was asked for; names that were not given mean all. */
export interface FuzzOptions {
  readonly target?: readonly string[];
  readonly count: string;
  readonly seed?: string;
}

/**
 * Has random values written as literals and read back in the targets' containers, and prints what came of it.
 *
 * @returns The exit status: 0 when every value was read back equal.
 * @throws KmsExamplesError when names or numbers are wrong, or the environment fails
 */
export async function fuzz(options: FuzzOptions): Promise<FailureStatus | 0> {
  const seed = parseSeed(options.seed);
  const count = wholeNumber('--count', options.count, 1);
  const writers = select('target', targets, options.target).map(literalWriter);
  const reports = await supervised(
    writers.map(({ target }) => target),
    (supervision) => fuzzLiterals(writers, { seed, count, ...supervision }),
  );

  process.stdout.write(`${fuzzText(reports, writers, { seed, count })}\n`);
  if (reports.some(({ failure }) => failure !== undefined)) return 2;
  return reports.every(({ equal }) => equal === count) ? 0 : 1;
}

/** How a target's literals are rendered, for the harness, which renders nothing. */
export function literalWriter(target: Target): LiteralWriter {
  const templates = new Templates(target.id);
  return {
    target,
    literals: (shaped) => [
      ...new Set([
        target.variable({ member: 'Value', stem: 'value', ...shaped }).literal,
        target.literal(shaped.value, shaped.shape),
      ]),
    ],
    program: (values, run) => renderLiterals(values, run, target, templates),
  };
}

/** Tells what came of the literals: a line a target, and of each that falls short, why. */
export function fuzzText(
  reports: readonly LiteralReport[],
  writers: readonly LiteralWriter[],
  { seed, count }: { readonly seed: number; readonly count: number },
): string {
  const rows = reports.map(({ target, equal }) => [target, String(count), String(equal)]);
  const shortfalls = reports.flatMap(({ target, misreading, failure }) => {
    if (failure !== undefined) return [failure.within(target).message];
    if (misreading === undefined) return [];
    const { value, found } = misreading;
    const literals = writers.find((writer) => writer.target.id === target)?.literals(misreading) ?? [];
    return [
      formatDetails('literal', {
        where: target,
        expected: inspect(value, { depth: null, maxArrayLength: null, maxStringLength: null }),
        found: [found, ...literals.map((literal) => `from ${literal}`)].join('\n'),
        remedy:
          `correct the literals of src/languages/${target}/; ` +
          `\`npm run fuzz -- --seed ${String(seed)} --count ${String(count)} --target ${target}\` repeats this`,
      }),
    ];
  });
  return [columns([['target', 'values', 'equal'], ...rows]), ...shortfalls, `seed ${String(seed)}`].join('\n\n');
}
