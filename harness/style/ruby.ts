import { z } from 'zod';
import { lintersImage } from './image.ts';
import type { Linter, Remark } from './linter.ts';

const reportSchema = z.object({
  files: z.array(
    z.object({
      path: z.string(),
      offenses: z.array(
        z.object({ cop_name: z.string(), message: z.string(), location: z.object({ start_line: z.number() }) }),
      ),
    }),
  ),
});

/** Reads rubocop's report in its form `json`. */
export function readRubocop(stdout: string): Remark[] {
  return reportSchema
    .parse(JSON.parse(stdout))
    .files.flatMap(({ path, offenses }) =>
      offenses.map(({ cop_name: rule, message, location: { start_line: line } }) => ({ path, line, rule, message })),
    );
}

export const rubocop: Linter = {
  name: 'rubocop',
  targets: ['ruby'],
  surround: ({ held }) => ({
    before: '# frozen_string_literal: true\n\n',
    after: held.map((variable) => `p(${variable})\n`).join(''),
  }),
  run: {
    image: lintersImage,
    command: (paths) => ['rubocop', '--force-default-config', '--cache', 'false', '--format', 'json', ...paths],
    ends: [0, 1],
    read: readRubocop,
  },
  exceptions: [
    { rule: 'Naming/FileName', reason: 'files are named alike in all languages, after their examples' },
    {
      rule: 'Lint/UselessAssignment',
      kind: 'complete',
      edition: 'classic',
      reason: 'the snippet keeps the response for its reader, also where there is nothing in it to show',
    },
    { rule: 'Naming/VariableName', edition: 'classic', reason: 'the published chapter calls the client `kmsClient`' },
    {
      rule: 'Layout/FirstHashElementIndentation',
      edition: 'classic',
      reason: 'the published chapter has its arguments in braces',
    },
    { rule: 'Style/SymbolProc', edition: 'classic', reason: 'the published chapter names what it takes of each page' },
    { rule: 'Style/WordArray', reason: 'a list of texts is written as other lists are' },
  ],
};
