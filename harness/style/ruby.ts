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
      rule: 'Style/FrozenStringLiteralComment',
      kind: 'complete',
      reason: 'to be mended: a complete program says that its strings are frozen, or why not',
    },
    {
      rule: 'Lint/UselessAssignment',
      kind: 'complete',
      reason: 'the snippet keeps the response for its reader, also where there is nothing in it to show',
    },
    { rule: 'Naming/VariableName', reason: 'to be mended: the client is `kms_client`' },
    {
      rule: 'Layout/FirstHashElementIndentation',
      reason: 'to be mended: arguments need no braces, and with them go the two spaces that are missing',
    },
    { rule: 'Style/SymbolProc', reason: 'to be mended: `flat_map(&:aliases)`' },
    { rule: 'Style/WordArray', reason: 'to be mended, or kept: a list of tag keys is written as other lists are' },
  ],
};
