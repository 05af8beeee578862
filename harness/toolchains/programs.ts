import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { executeLines } from '../machines/docker/exec.ts';
import { tarArchive, textFile } from '../machines/docker/context.ts';
import type { Target } from '../../src/languages/target.ts';
import { parseJson } from '../../src/json.ts';
import { stopwatch } from '../stopwatch.ts';
import type { Workshop } from '../machines/workshop.ts';

/** A program that a toolchain compiles and runs, with the credentials that it runs with. */
export interface ToolchainProgram {
  readonly run: string;
  readonly text: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const descriptionSchema = z.object({ runtime: z.string(), sdk: z.string() });

/** What an image holds, as its own tools tell. */
export type Description = Readonly<z.infer<typeof descriptionSchema>>;

export interface Compilation {
  readonly description: Description;
  /** The compiler's messages for the runs whose programs don't compile. */
  readonly errors: ReadonlyMap<string, string>;
}

/** How a program ended. */
export interface Outcome {
  readonly run: string;
  readonly exitStatus: number;
  readonly durationMs: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What the observer wrote of the result; undefined where it wrote nothing. */
  readonly observed: string | undefined;
  /** What it wrote of the SDK's error that ended the program; undefined where none did. */
  readonly observedError: string | undefined;
}

/**
 * Hands programs to a toolchain's container, which compiles them all at once.
 *
 * @throws KmsExamplesError when the container fails
 */
export async function compilePrograms(
  containerId: string,
  { id, toolchain: { program } }: Target,
  programs: readonly ToolchainProgram[],
  signal: AbortSignal,
): Promise<Compilation> {
  const input = await tarArchive(
    programs.flatMap(({ run, text, accessKeyId, secretAccessKey }) => [
      textFile(`${run}/${program}`, text),
      textFile(`${run}/environment`, `AWS_ACCESS_KEY_ID=${accessKeyId}\nAWS_SECRET_ACCESS_KEY=${secretAccessKey}\n`),
    ]),
  );
  const lines: string[] = [];
  const execution = { containerId, name: `compiling in ${id}`, command: ['/toolchain/compile-all'], input, signal };
  for await (const line of executeLines(execution)) lines.push(line);
  const [description = '', ...errors] = lines;
  return {
    description: descriptionSchema.parse(parseJson(description)),
    errors: new Map(
      errors.map((line) => {
        const [run = '', message = ''] = line.split(' ');
        return [run, decode(message)];
      }),
    ),
  };
}

/**
 * Runs the programs that compiled, when it is the container's turn: as many at a time as there are processors.
 *
 * @param limitSeconds How long each may run.
 * @param take Takes each outcome as its program ends.
 * @returns How long all ran, without the wait for the turn, in milliseconds.
 * @throws KmsExamplesError when the container fails
 */
export async function runPrograms(
  containerId: string,
  { id }: Target,
  limitSeconds: number,
  { signal, inTurn }: Workshop,
  take: (outcome: Outcome) => void | Promise<void>,
): Promise<number> {
  const command = ['/toolchain/run-all', String(limitSeconds), String(availableParallelism())];
  return inTurn(async () => {
    const lap = stopwatch();
    for await (const line of executeLines({ containerId, name: `running in ${id}`, command, signal })) {
      await take(outcomeSchema.parse(line.split(' ')));
    }
    return lap();
  });
}

/** A line of the image's `run-one`. */
const outcomeSchema = z
  .tuple([z.string(), z.coerce.number(), z.coerce.number(), z.string(), z.string(), z.string(), z.string()])
  .transform(([run, exitStatus, durationMs, stdout, stderr, observed, observedError]): Outcome => ({
    run,
    exitStatus,
    durationMs,
    stdout: decode(stdout.slice(1)),
    stderr: decode(stderr.slice(1)),
    observed: decodeWritten(observed),
    observedError: decodeWritten(observedError),
  }));

function decodeWritten(field: string): string | undefined {
  return field === '-' ? undefined : decode(field);
}

function decode(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8');
}
