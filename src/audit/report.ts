import { countBy, groupBy, sumBy } from 'es-toolkit';
import { columns } from '../columns.ts';
import { counted } from '../counted.ts';
import type { Edition } from '../languages/target.ts';
import type { Known, ReportedFinding } from './baseline.ts';
import type { Finding, Severity } from './finding.ts';
import type { Tally } from './tally.ts';

/** Why nothing of a page could be audited: there is nothing in it to audit, or it is broken. */
export interface Unaudited {
  readonly why: string;
  readonly isBroken: boolean;
}

/** What an audit has to say of a page. */
export interface PageReport {
  /** As it was named. */
  readonly path: string;
  /** Undefined where nothing of the page could be audited. */
  readonly edition: Edition | undefined;
  readonly unaudited?: Unaudited | undefined;
  readonly tabs: Tally;
  /** In the page's order. */
  readonly findings: readonly ReportedFinding[];
  /** What the baseline has of the page, and is found no more. */
  readonly gone: readonly Known[];
}

/** What an audit has to say of all its pages. */
export interface AuditReport {
  readonly pages: readonly PageReport[];
  /** What was found before, where a baseline tells that. */
  readonly baseline?: { readonly path: string } | undefined;
  /** In what the tabs ran, by name and version; empty where none did. */
  readonly environment: readonly string[];
  /** Whether a page is broken, or the environment failed. */
  readonly hasFailed: boolean;
}

/** The findings that are to be told: those that the baseline doesn't have. */
export function newFindings({ findings }: PageReport): readonly ReportedFinding[] {
  return findings.filter(({ isKnown }) => !isKnown);
}

/** How many findings there are of each severity. */
function countsOf(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts: Partial<Record<Severity, number>> = countBy(findings, ({ severity }) => severity);
  const { error = 0, warning = 0, info = 0 } = counts;
  return { error, warning, info };
}

/** A report for readers: the findings by file, then a summary. */
export function reportText(report: AuditReport): string {
  const findings = report.pages.flatMap((page) => newFindings(page).map((found) => findingText(page.path, found)));
  const parts = [...findings, ...report.environment, summaryText(report)];
  return `${parts.join('\n\n')}\n`;
}

/** How many tabs there are, how many of them ran, and why not the others; and how much was found. */
function summaryText({ pages, baseline }: AuditReport): string {
  const all = pages.flatMap(newFindings);
  const known = pages.flatMap(({ findings }) => findings).length - all.length;
  const [found, run] = [sumBy([...pages], ({ tabs }) => tabs.found), sumBy([...pages], ({ tabs }) => tabs.run)];
  const { error, warning, info } = countsOf(all);
  const counts = `${counted(error, 'error')}, ${counted(warning, 'warning')}, ${String(info)} for information`;
  // Where nothing ran, that there are no errors would say nothing.
  const told = run === 0 && all.length === 0 ? 'nothing was audited' : counts;
  const audited = pages.filter(({ unaudited }) => unaudited === undefined);
  return [
    ...(audited.length === 0 ? [] : [`${columns([HEAD, ...audited.map(rowOf)])}\n`]),
    ...alike(
      pages.flatMap(({ path, unaudited }) => (unaudited === undefined ? [] : [{ place: path, why: unaudited.why }])),
      (count) => `nothing audited in ${counted(count, 'page')}`,
    ),
    ...audited.flatMap(({ path, tabs }) =>
      alike(
        tabs.notRun.map(({ title, line, why }) => ({ place: `${title} (${path}:${String(line)})`, why })),
        (count) => `${counted(count, 'tab')} not run`,
      ),
    ),
    ...(baseline === undefined ? [] : [baselineText(baseline.path, known, pages.flatMap(({ gone }) => gone).length)]),
    `${String(run)} of ${counted(found, 'tab')} run: ${told}`,
  ].join('\n');
}

const HEAD = ['page', 'edition', 'tabs', 'run', 'errors', 'warnings', 'for information'];

function rowOf(page: PageReport): string[] {
  const { path, edition = '', tabs } = page;
  const { error, warning, info } = countsOf(newFindings(page));
  return [path, edition, ...[tabs.found, tabs.run, error, warning, info].map(String)];
}

/** Of more places than these, so many are named. */
const NAMED_PLACES = 3;

/** Lines of what is so at several places for the same reason. */
function alike(
  found: readonly { readonly place: string; readonly why: string }[],
  told: (count: number) => string,
): string[] {
  return Object.entries(groupBy([...found], ({ why }) => why)).map(([why, own]) => {
    const named = own.slice(0, NAMED_PLACES).map(({ place }) => place);
    const more = own.length - named.length;
    const places = [...named, ...(more === 0 ? [] : [`${String(more)} more`])].join(', ');
    return `${told(own.length)}: ${why}: ${places}`;
  });
}

function baselineText(path: string, known: number, gone: number): string {
  const lost = gone === 0 ? '' : `; ${String(gone)} that it has ${gone === 1 ? 'is' : 'are'} found no more`;
  return `${counted(known, 'finding')} not told, since ${path} has ${known === 1 ? 'it' : 'them'}${lost}`;
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
