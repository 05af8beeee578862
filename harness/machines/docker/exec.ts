import { once } from 'node:events';
import { execa, type ResultPromise } from 'execa';
import { engineError } from './engine.ts';

/** A command for a container that is running. */
export interface Execution {
  readonly containerId: string;
  /** What the messages call it, e.g. `running in python`. */
  readonly name: string;
  readonly command: readonly string[];
  readonly signal: AbortSignal;
}

/** A command that is running in a container, and is spoken to. */
export interface Conversation {
  /** What it prints, as it comes. It ends with the command. */
  readonly output: AsyncIterable<Buffer>;
  /** Resolves when all of it is on its way. */
  readonly write: (input: Buffer) => Promise<void>;
  /**
   * Resolves when it has ended with status 0.
   *
   * @throws KmsExamplesError when it ends with another, or the engine does not answer
   */
  readonly ended: Promise<void>;
}

/** Starts a command in a container. */
export function converse({ containerId, name, command, signal }: Execution): Conversation {
  const execution: ResultPromise<{ buffer: { stdout: false }; encoding: 'buffer' }> = execa(
    'docker',
    ['exec', '--interactive', containerId, ...command],
    { buffer: { stdout: false }, encoding: 'buffer', cancelSignal: signal },
  );
  const ended = execution.then(
    () => undefined,
    (error: unknown) => {
      throw engineError(name, error);
    },
  );
  // Whoever waits is told; nobody may.
  ended.catch(() => undefined);
  // What is written to a command that has ended is lost: how it ended tells why.
  execution.stdin.on('error', () => undefined);
  // Any number may be writing at a time.
  let drained: Promise<unknown> = Promise.resolve();
  return {
    output: execution.stdout,
    write: async (input) => {
      if (execution.stdin.write(input)) return;
      // What can't be written is told by how the command ends.
      if (execution.stdin.listenerCount('drain') === 0) drained = once(execution.stdin, 'drain').catch(() => ended);
      await Promise.race([drained, ended]);
    },
    ended,
  };
}
