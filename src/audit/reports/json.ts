import { z } from 'zod';
import type { AuditReport } from '../report.ts';

/** What `audit --format json` prints. */
export const findingsSchema = z.object({
  schema: z.literal('findings.v2'),
  pages: z.array(
    z.object({
      path: z.string().describe('As it was named, or found in the folder that was'),
      edition: z.enum(['current', 'classic']).nullable().describe('Null where nothing of the page could be audited'),
      unaudited: z
        .object({ why: z.string(), broken: z.boolean().describe('Whether the page ought to be mended for it') })
        .optional()
        .describe('Set where nothing of the page could be audited'),
      tabs: z.object({
        found: z.int(),
        run: z.int(),
        notRun: z.array(z.object({ title: z.string(), line: z.int(), why: z.string() })),
      }),
      findings: z.array(
        z.object({
          code: z.string(),
          severity: z.enum(['error', 'warning', 'info']),
          language: z.string().nullable().describe('Null where it concerns none in particular'),
          section: z.string(),
          lines: z.tuple([z.int(), z.int()]).describe('The first and the last, counted from 1'),
          message: z.string(),
          mend: z.string().optional(),
          fingerprint: z.string().describe('The same wherever its lines move to'),
          known: z.boolean().describe('Whether the baseline has it'),
        }),
      ),
    }),
  ),
});

/** A report as JSON text. */
export function reportJson({ pages }: AuditReport): string {
  const told: z.infer<typeof findingsSchema> = {
    schema: 'findings.v2',
    pages: pages.map(({ path, edition = null, unaudited, tabs: { found, run, notRun }, findings }) => ({
      path,
      edition,
      ...(unaudited === undefined ? {} : { unaudited: { why: unaudited.why, broken: unaudited.isBroken } }),
      tabs: { found, run, notRun: notRun.map(({ title, line, why }) => ({ title, line, why })) },
      findings: findings.map(
        ({ code, severity, language, section, lines, message, mend, fingerprint, isKnown: known }) => ({
          ...{ code, severity, language, section, lines: [lines.first, lines.last], message },
          ...(mend === undefined ? {} : { mend }),
          ...{ fingerprint, known },
        }),
      ),
    })),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}
