import { reportText, type AuditReport } from '../report.ts';
import { reportGithub } from './github.ts';
import { reportJson } from './json.ts';
import { reportSarif } from './sarif.ts';

/** How an audit can be told, by what each way is asked for as. */
export const reportFormats = {
  text: reportText,
  json: reportJson,
  sarif: reportSarif,
  github: reportGithub,
} as const satisfies Readonly<Record<string, (report: AuditReport) => string>>;

export type ReportFormat = keyof typeof reportFormats;
