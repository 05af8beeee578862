import { serialize } from 'node:v8';
import { memoize } from 'es-toolkit';
import * as fc from 'fast-check';
import { KmsExamplesError } from '../../src/errors.ts';
import type { Target } from '../../src/languages/target.ts';
import { wireValue, type ShapedValue } from '../../src/model/value.ts';
import { RunningToolchain } from '../toolchains/running.ts';
import { endOfOneContainer, inWorkshop, type Supervision, type Workshop } from '../machines/workshop.ts';
import { anyInput, canHold } from './arbitrary-values.ts';
import { readBack, type BatchOutcome, type LiteralWriter, type Reader } from './reader.ts';
import { problemOf, shrink, type Misreading } from './shrink.ts';

export interface FuzzRequest extends Supervision {
  /** The values follow from it: the same seed makes the same ones. */
  readonly seed: number;
  /** How many values each target writes, all of them different. */
  readonly count: number;
}

/** What came of a target's literals. */
export interface LiteralReport {
  readonly target: string;
  /** How many values were read back equal. All is well only when it is as many as were made. */
  readonly equal: number;
  /** The simplest value that is misread, if one is. */
  readonly misreading?: Misreading;
  /** Why values could not be read, where it is not for what their literals say. */
  readonly failure?: KmsExamplesError;
}

/**
 * Writes random values as literals of each target, has the target's own container evaluate them, and reads them back.
 *
 * @throws KmsExamplesError when the Docker Engine fails, or the signal's own error
 */
export async function fuzzLiterals(
  writers: readonly LiteralWriter[],
  { seed, count, ...supervision }: FuzzRequest,
): Promise<LiteralReport[]> {
  const sampled = memoize((made: number) => sample(seed, made));
  return inWorkshop(supervision, async (workshop) => {
    const reports = writers.map((writer) => fuzzTarget(writer, valuesFor(writer.target, count, sampled), workshop));
    await workshop.settle(reports);
    return Promise.all(reports);
  });
}

/** Values that follow from a seed, no two of them equal: as many as were made, or fewer. */
function sample(seed: number, made: number): ShapedValue[] {
  const values = fc.sample(anyInput, { seed, numRuns: made });
  return [...new Map(values.map((value) => [serialize(value).toString('base64'), value])).values()];
}

/** So many of the values as the target can hold. */
function valuesFor(
  target: Target,
  count: number,
  sampled: (made: number) => readonly ShapedValue[],
): readonly ShapedValue[] {
  for (let made = count; ; made *= 2) {
    const values = sampled(made).filter((value) => canHold(target, value));
    if (values.length >= count) return values.slice(0, count);
  }
}

async function fuzzTarget(
  writer: LiteralWriter,
  values: readonly ShapedValue[],
  workshop: Workshop,
): Promise<LiteralReport> {
  const target = writer.target.id;
  const report = await tryTarget(writer, values, workshop).catch(async (error: unknown): Promise<LiteralReport> => ({
    target,
    equal: 0,
    failure: await endOfOneContainer(error, workshop),
  }));
  const text = `${String(report.equal)} of ${String(values.length)} values read back equal`;
  workshop.onProgress({ subject: target, text, state: report.equal === values.length ? 'done' : 'failed' });
  return report;
}

async function tryTarget(
  writer: LiteralWriter,
  values: readonly ShapedValue[],
  workshop: Workshop,
): Promise<LiteralReport> {
  const target = writer.target.id;
  const say = (text: string): void => workshop.onProgress({ subject: target, text, state: 'working' });
  const toolchain = await RunningToolchain.open(writer.target, workshop, 1);
  const reader = { toolchain, writer };

  say(`reading ${String(values.length)} values back`);
  const batches = inBatches(values);
  const outcomes = await readBack(reader, batches);
  const equal = outcomes
    .flatMap(({ problems = ['unread'] }) => problems)
    .filter((problem) => problem === undefined).length;
  if (equal === values.length) return { target, equal };

  say('looking for the simplest value that is misread');
  const misreading = await isolate(reader, batches, outcomes);
  return { target, equal, misreading: await shrink(reader, misreading) };
}

/**
 * What a program may hold: as much as a compiler takes, and as the limit on what a program writes leaves room for. That
 * is 1 MiB, and JSON may take six bytes for one of a text, which is written twice.
 */
const MAX_BATCH = { values: 250, bytes: 65_536 } as const;

function inBatches(values: readonly ShapedValue[]): ShapedValue[][] {
  const batches: ShapedValue[][] = [];
  let batch: ShapedValue[] = [];
  let bytes = 0;
  for (const value of values) {
    const size = sizeOf(value);
    if (batch.length === MAX_BATCH.values || (batch.length > 0 && bytes + size > MAX_BATCH.bytes)) {
      batches.push(batch);
      [batch, bytes] = [[], 0];
    }
    batch.push(value);
    bytes += size;
  }
  return batch.length === 0 ? batches : [...batches, batch];
}

function sizeOf({ value }: ShapedValue): number {
  return Buffer.byteLength(JSON.stringify(wireValue(value)));
}

/** Into how many parts a batch is cut whose program fails. */
const PARTS = 16;

/**
 * Finds a value that is misread. A program that doesn't compile or run has none of its values read, so it is cut into
 * smaller ones until it has only one.
 *
 * @param outcomes What came of the batches, not all of which were read back equal.
 * @throws KmsExamplesError when a program fails none of whose parts does
 */
async function isolate(
  reader: Reader,
  batches: readonly (readonly ShapedValue[])[],
  outcomes: readonly BatchOutcome[],
): Promise<Misreading> {
  const misread = batches.flatMap((values, index) =>
    values.flatMap((value, position): Misreading[] => {
      const found = values.length === 1 ? problemOf(outcomes[index]) : outcomes[index]?.problems?.[position];
      return found === undefined ? [] : [{ ...value, found }];
    }),
  );
  const [shortest] = misread.toSorted((one, other) => sizeOf(one) - sizeOf(other));
  if (shortest !== undefined) return shortest;

  const index = outcomes.findIndex(({ problems }) => problems === undefined);
  const failed = batches[index] ?? [];
  const width = Math.ceil(failed.length / PARTS);
  const parts = Array.from({ length: PARTS }, (_, part) => failed.slice(part * width, (part + 1) * width)).filter(
    (part) => part.length > 0,
  );
  const outcomesOfParts = await readBack(reader, parts);
  if (outcomesOfParts.every(({ problems }) => problems?.every((problem) => problem === undefined) ?? false)) {
    throw new KmsExamplesError('defect', {
      expected: `that a program reads ${String(failed.length)} values as programs of fewer do`,
      found: problemOf(outcomes[index]) ?? '',
      remedy: 'let programs hold fewer values (MAX_BATCH in harness/literals/fuzz.ts)',
    });
  }
  return isolate(reader, parts, outcomesOfParts);
}
