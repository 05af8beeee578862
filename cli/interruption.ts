import process from 'node:process';
import { KmsExamplesError } from '../src/errors.ts';

/** Has the action end early on Ctrl-C, or when the process is asked to end, and waits until it has ended. */
export async function interruptible<Result>(action: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const interruption = new AbortController();
  const interrupt = (signal: NodeJS.Signals): void => {
    interruption.abort(
      new KmsExamplesError('interrupted', {
        expected: 'the time to finish',
        found: signal,
        remedy: 'nothing: what was started has been removed',
      }),
    );
  };
  // A listener that is removed when it is called would leave the end of the process to others who listen.
  for (const signal of SIGNALS) process.on(signal, interrupt);
  try {
    return await action(interruption.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt);
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
