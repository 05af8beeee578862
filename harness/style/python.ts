import { PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs';
import { structuredPatch } from 'diff';
import { z } from 'zod';
import type { Linter, LinterFile, Remark } from './linter.ts';

/** What differs from the defaults: PEP 8 allows lines of up to 99, and this project's are as wide in every language. */
const SETTINGS = {
  'line-length': 100,
  lint: { select: ['E', 'W', 'F'] },
  // The SDK's own documentation has single quotes.
  format: { 'quote-style': 'preserve' },
};

const remarksSchema = z.array(
  z.object({ code: z.string().nullable(), message: z.string(), start_location: z.object({ row: z.number() }) }),
);

/** A remark for each place that the formatter would write otherwise. */
export function formatRemarks(path: string, text: string, formatted: string): Remark[] {
  return structuredPatch(path, path, text, formatted, '', '', { context: 0 }).hunks.map(({ oldStart, lines }) => {
    const written = lines.filter((line) => line.startsWith('+')).map((line) => line.slice(1).trim());
    return { path, line: Math.max(oldStart, 1), rule: 'format', message: `would be written: ${written.join(' ')}` };
  });
}

function lint({ target, kind, path, text }: LinterFile): Remark[] {
  const { client } = target.dialect;
  const given = kind === 'fragment' && client !== undefined ? { builtins: [client] } : {};
  const ruff = new Workspace({ ...SETTINGS, ...given }, PositionEncoding.Utf16);
  const remarks = remarksSchema
    .parse(ruff.check(text))
    .map(({ code, message, start_location: { row: line } }) => ({ path, line, rule: code ?? 'syntax', message }));
  const isValid = remarks.every(({ rule }) => rule !== 'syntax' && rule !== 'invalid-syntax');
  return isValid ? [...remarks, ...formatRemarks(path, text, ruff.format(text))] : remarks;
}

export const ruff: Linter = {
  name: 'ruff',
  targets: ['python'],
  surround: () => ({}),
  run: { here: (files) => Promise.resolve(files.flatMap(lint)) },
  exceptions: [
    {
      rule: 'E402',
      kind: 'complete',
      reason: 'the snippet stands in it unchanged, with the import that its page shows',
    },
    {
      rule: 'format',
      edition: 'classic',
      reason: 'the published chapter has no comma after the last argument',
    },
  ],
};
