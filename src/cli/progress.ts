import process from 'node:process';
import { Listr, ListrLogger, ProcessOutput, type ListrTask } from 'listr2';
import type { OnProgress, Progress } from '../../harness/verify/progress.ts';

/** Shows what is being worked at on stderr: live in a terminal, as plain lines elsewhere. */
export function showProgress(subjects: readonly { readonly id: string; readonly title: string }[]): OnProgress {
  return process.stderr.isTTY ? liveProgress(subjects) : plainProgress();
}

/** A line a change; what is said twice running stands once. */
function plainProgress(): OnProgress {
  const last = new Map<string, string>();
  return ({ subject, text }) => {
    if (last.get(subject) === text) return;
    last.set(subject, text);
    process.stderr.write(`${subject}: ${text}\n`);
  };
}

/** A line a subject, which changes as it gets on. */
function liveProgress(subjects: readonly { readonly id: string; readonly title: string }[]): OnProgress {
  const listeners = new Map<string, OnProgress>();
  const tasks = subjects.map(
    ({ id, title }): ListrTask => ({
      title,
      task: (_context, task) =>
        new Promise<void>((resolve, reject) => {
          listeners.set(id, ({ text, state }: Progress) => {
            task.title = `${title}: ${text}`;
            if (state === 'done') resolve();
            if (state === 'failed') reject(new Error(text));
          });
        }),
    }),
  );
  const logger = new ListrLogger({ processOutput: new ProcessOutput(process.stderr, process.stderr) });
  const list = new Listr(tasks, { concurrent: true, exitOnError: false, rendererOptions: { logger, showErrorMessage: false } });
  list.run().catch(() => undefined);
  return (progress) => listeners.get(progress.subject)?.(progress);
}
