import { z } from 'zod';
import { lintersImage } from './image.ts';
import { FOLDER, type Linter, type Remark } from './linter.ts';

const messagesSchema = z.object({
  messages: z.array(z.object({ message: z.string(), source: z.string(), line: z.number() })),
});

/** PHP writes an object without members as a list. */
const reportSchema = z.object({ files: z.record(z.string(), messagesSchema).or(z.tuple([])) });

/** Reads the report of PHP_CodeSniffer in its form `json`. */
export function readPhpcs(stdout: string): Remark[] {
  const { files } = reportSchema.parse(JSON.parse(stdout));
  return Object.entries(files).flatMap(([file, { messages }]) =>
    messages.map(({ message, source: rule, line }) => ({ path: file.replace(`${FOLDER}/`, ''), line, rule, message })),
  );
}

export const phpcs: Linter = {
  name: 'phpcs',
  targets: ['php'],
  surround: () => ({ before: '<?php\n\n' }),
  run: {
    image: lintersImage,
    command: (paths) => ['phpcs', '--standard=PSR12', '--report=json', '-q', ...paths],
    ends: [0, 1, 2],
    read: readPhpcs,
  },
  exceptions: [],
};
