import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { chunk } from 'es-toolkit';
import { z } from 'zod';
import { KmsExamplesError } from '../../src/errors.ts';
import type { Target } from '../../src/languages/target.ts';
import { wireValue, type ShapedValue } from '../../src/model/value.ts';
import type { RunningToolchain } from '../toolchains/running.ts';
import type { Outcome, ToolchainProgram } from '../toolchains/server.ts';

/** How a target writes values, and the program that evaluates what it wrote. */
export interface LiteralWriter {
  readonly target: Target;
  /** How a value is written as a variable's, and as part of another value. */
  readonly literals: (value: ShapedValue) => readonly string[];
  /**
   * Renders the program that evaluates the literals of each value and has the observer write down the pairs.
   *
   * @param run The run's name: also the package or namespace where the language needs one.
   * @throws KmsExamplesError when a literal can't be written or formatted
   */
  readonly program: (values: readonly ShapedValue[], run: string) => Promise<string>;
}

/** What came of a program: what is wrong with each of its values, if anything, or why none of them could be read. */
export type BatchOutcome =
  { readonly problems: readonly (string | undefined)[] } | { readonly problems?: never; readonly failure: string };

const LIMIT_SECONDS = 60;

/** How many programs are compiled together, while the next ones are written. */
const TOGETHER = 8;

/** Programs that call nobody need no credentials. */
const SETTING = {
  accessKeyId: 'none',
  secretAccessKey: 'none',
  limitSeconds: LIMIT_SECONDS,
  isolation: 'warm',
} as const;

/** Whatever evaluates a target's literals: its toolchain, and the writer of the programs. */
export interface Reader {
  readonly toolchain: RunningToolchain;
  readonly writer: LiteralWriter;
}

/**
 * Reads values back, each batch by a program of its own.
 *
 * @throws KmsExamplesError when the container fails
 */
export async function readBack(
  { toolchain, writer }: Reader,
  batches: readonly (readonly ShapedValue[])[],
): Promise<BatchOutcome[]> {
  const named = batches.map((values, index) => ({ values, run: `r${String(index + 1)}` }));
  const failures = new Map<string, string>();
  const outcomes = new Map<string, Outcome>();

  const evaluate = async (programs: readonly ToolchainProgram[]): Promise<void> => {
    const errors = await toolchain.compile(programs);
    for (const [run, message] of errors) failures.set(run, message.trim());
    const compiled = programs.filter(({ run }) => !errors.has(run));
    for (const outcome of await Promise.all(compiled.map(({ run }) => toolchain.run(run, SETTING)))) {
      outcomes.set(outcome.run, outcome);
    }
  };
  const evaluated: Promise<void>[] = [];
  for (const group of chunk(named, TOGETHER)) {
    const programs: ToolchainProgram[] = [];
    for (const { values, run } of group) {
      try {
        programs.push({ run, text: await writer.program(values, run) });
      } catch (error) {
        if (!(error instanceof KmsExamplesError)) throw error;
        failures.set(run, error.message);
      }
      // Formatting waits for nothing, and would keep all else waiting.
      await setImmediate();
    }
    if (programs.length === 0) continue;
    const started = evaluate(programs);
    // Thrown below, when all programs are written.
    started.catch(() => undefined);
    evaluated.push(started);
  }
  await Promise.all(evaluated);
  return named.map(({ values, run }) => {
    const failure = failures.get(run);
    return failure === undefined ? compare(values, outcomes.get(run)) : { failure };
  });
}

const readingsSchema = z.array(z.tuple([z.unknown(), z.unknown()]));

/**
 * Compares values with their readings as a request's JSON carries them: texts code unit by code unit, binary data as
 * its base64, maps without regard to order, and numbers by their values: `1.0` is 1.
 */
function compare(values: readonly ShapedValue[], outcome: Outcome | undefined): BatchOutcome {
  if (outcome === undefined) return { failure: 'the program did not run' };
  const { exitStatus, stderr, observed } = outcome;
  if (exitStatus !== 0) return { failure: `the program ended with status ${String(exitStatus)}\n${stderr.trim()}` };
  const readings = readingsSchema.safeParse(parse(observed ?? ''));
  if (!readings.success || readings.data.length !== values.length) {
    return { failure: `the program wrote other than ${String(values.length)} pairs of values` };
  }
  const problems = values.map(({ value }, index) => {
    const expected = parse(JSON.stringify(wireValue(value)));
    const found = readings.data[index]?.find((reading) => !isDeepStrictEqual(reading, expected));
    return found === undefined ? undefined : JSON.stringify(found);
  });
  return { problems };
}

/** Any JSON value. A key `__proto__` stays a key, as which a schema's own output would not have it. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
