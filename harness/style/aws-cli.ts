import { z } from 'zod';
import { lintersImage } from './image.ts';
import type { Linter, Remark } from './linter.ts';

const reportSchema = z.object({
  comments: z.array(z.object({ file: z.string(), line: z.number(), code: z.number(), message: z.string() })),
});

/** Reads ShellCheck's report in its form `json1`. */
export function readShellcheck(stdout: string): Remark[] {
  return reportSchema
    .parse(JSON.parse(stdout))
    .comments.map(({ file: path, line, code, message }) => ({ path, line, rule: `SC${String(code)}`, message }));
}

export const shellcheck: Linter = {
  name: 'shellcheck',
  targets: ['aws-cli'],
  surround: ({ held }) => ({ after: held.map((variable) => `echo "$${variable}"\n`).join('') }),
  run: {
    image: lintersImage,
    // Programs are called by `bash`, so that they begin with no line that names it.
    command: (paths) => ['shellcheck', '--shell=bash', '--format=json1', ...paths],
    ends: [0, 1],
    read: readShellcheck,
  },
  exceptions: [],
};
