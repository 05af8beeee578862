import { execa } from 'execa';
import { engineError } from './engine.ts';

/** A command for a container that is running. */
export interface Execution {
  readonly containerId: string;
  /** What the messages call it, e.g. `compiling in python`. */
  readonly name: string;
  readonly command: readonly string[];
  readonly input?: Buffer;
  readonly signal: AbortSignal;
}

/**
 * Runs a command in a container.
 *
 * @returns The lines of its stdout as they come.
 * @throws KmsExamplesError when it ends with another status than 0, or the engine does not answer.
 */
export async function* executeLines({ containerId, name, command, input, signal }: Execution): AsyncGenerator<string> {
  try {
    const options = input === undefined ? ({ stdin: 'ignore' } as const) : { input };
    const execution = execa('docker', ['exec', '--interactive', containerId, ...command], {
      ...options,
      buffer: { stdout: false },
      cancelSignal: signal,
    });
    for await (const line of execution.iterable()) yield line;
    await execution;
  } catch (error) {
    throw engineError(name, error);
  }
}
