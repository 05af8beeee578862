import { annotationLines, type Annotation } from '../../annotations.ts';
import type { Severity } from '../finding.ts';
import { newFindings, reportText, type AuditReport } from '../report.ts';

const LEVELS: Readonly<Record<Severity, Annotation['level']>> = { error: 'error', warning: 'warning', info: 'notice' };

/** A report as annotations of GitHub Actions, then as text for who reads the job's log: it shows only some of them. */
export function reportGithub(report: AuditReport): string {
  const annotations = report.pages.flatMap((page) =>
    newFindings(page).map(({ code, severity, language, lines, message, mend }): Annotation => {
      return {
        level: LEVELS[severity],
        title: [code, ...(language === null ? [] : [language])].join(' '),
        message: [message, ...(mend === undefined ? [] : [`mend: ${mend}`])].join('\n'),
        place: { path: page.path, line: lines.first, lastLine: lines.last },
      };
    }),
  );
  return `${annotationLines(annotations)
    .map((line) => `${line}\n`)
    .join('')}${reportText(report)}`;
}
