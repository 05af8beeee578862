import { countBy } from 'es-toolkit';
import { z } from 'zod';
import { counted } from '../counted.ts';
import type { Finding, Severity } from './finding.ts';

/** The findings as text, a block each, by line. */
export function findingsText(path: string, findings: readonly Finding[]): string {
  return findings.map((finding) => `${findingText(path, finding)}\n`).join('\n');
}

/** How many findings there are of each severity. */
export function countText(findings: readonly Finding[]): string {
  const counts: Partial<Record<Severity, number>> = countBy(findings, ({ severity }) => severity);
  const { error = 0, warning = 0, info = 0 } = counts;
  return `${counted(error, 'error')}, ${counted(warning, 'warning')}, ${info} for information`;
}

/** What `audit` writes of a page. */
export const findingsSchema = z.object({
  schema: z.literal('findings.v1'),
  findings: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      language: z.string().nullable().describe('Null where it concerns none in particular'),
      section: z.string(),
      lines: z.tuple([z.int(), z.int()]).describe('The first and the last, counted from 1'),
      message: z.string(),
      mend: z.string().optional(),
    }),
  ),
});

/** The findings as JSON text. */
export function findingsJson(findings: readonly Finding[]): string {
  const report: z.infer<typeof findingsSchema> = {
    schema: 'findings.v1',
    findings: findings.map(({ code, severity, language, section, lines, message, mend }) => ({
      code,
      severity,
      language,
      section,
      lines: [lines.first, lines.last],
      message,
      ...(mend === undefined ? {} : { mend }),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function findingText(
  path: string,
  { code, severity, language, lines: { first, last }, message, mend }: Finding,
): string {
  const place = first === last ? String(first) : `${String(first)}-${String(last)}`;
  const head = [`${path}:${place}:`, severity, code, ...(language === null ? [] : [language])].join(' ');
  return [`${head}: ${indented(message)}`, ...(mend === undefined ? [] : [`  mend: ${indented(mend)}`])].join('\n');
}

function indented(text: string): string {
  return text.replaceAll('\n', '\n  ');
}
