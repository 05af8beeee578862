import process from 'node:process';
import { Listr, ListrLogger, ProcessOutput, type ListrTask } from 'listr2';
import type { Count, OnProgress } from '../harness/progress.ts';

/** What is shown of the harness's progress. */
interface ShownProgress {
  readonly onProgress: OnProgress;
  /** Ends the display, also of what has not come to its end. */
  readonly end: () => Promise<void>;
}

/** Something whose progress is shown, e.g. a target. */
export interface Subject {
  readonly id: string;
  readonly title: string;
}

/** Shows what is being worked at on stderr: live in a terminal, as plain lines elsewhere. */
export function showProgress(subjects: readonly Subject[]): ShownProgress {
  return process.stderr.isTTY ? liveProgress(subjects) : plainProgress();
}

/** A line a change; what is said twice running stands once. */
function plainProgress(): ShownProgress {
  const last = new Map<string, string>();
  return {
    onProgress: ({ subject, text }) => {
      if (last.get(subject) === text) return;
      last.set(subject, text);
      process.stderr.write(`${subject}: ${text}\n`);
    },
    end: () => Promise.resolve(),
  };
}

/** A line a subject, which changes as it gets on. */
function liveProgress(subjects: readonly Subject[]): ShownProgress {
  const listeners = new Map<string, OnProgress>();
  const ending = new AbortController();
  const tasks = subjects.map(({ id, title }): ListrTask => ({
    title,
    task: (_context, task) =>
      new Promise<void>((resolve, reject) => {
        listeners.set(id, ({ text, state, count }) => {
          task.title = `${title}: ${text}${count === undefined ? '' : countText(count)}`;
          if (state === 'done') resolve();
          if (state === 'failed') reject(new Error(text));
        });
        ending.signal.addEventListener('abort', () => {
          reject(new Error('ended early'));
        });
      }),
  }));
  const logger = new ListrLogger({ processOutput: new ProcessOutput(process.stderr, process.stderr) });
  const list = new Listr(tasks, {
    concurrent: true,
    exitOnError: false,
    registerSignalListeners: false,
    rendererOptions: { logger, showErrorMessage: false },
  });
  const shown = list.run();
  return {
    onProgress: (progress) => listeners.get(progress.subject)?.(progress),
    end: async () => {
      ending.abort();
      await shown;
    },
  };
}

function countText({ ended, all, secondsLeft }: Count): string {
  return `, ${String(ended)} of ${String(all)} ended${secondsLeft === undefined ? '' : `, about ${String(secondsLeft)} s left`}`;
}
