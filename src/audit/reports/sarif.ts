import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import packageJson from '../../../package.json' with { type: 'json' };
import { policyRules } from '../../model/policy-rules.ts';
import { KINDS, policyCode, policyKind, type Severity } from '../finding.ts';
import type { Known, ReportedFinding } from '../baseline.ts';
import type { AuditReport, PageReport } from '../report.ts';

/** The standard's own schema of its version 2.1.0. */
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

const RULES = [
  ...Object.entries(KINDS).map(([id, kind]) => ({ id, kind })),
  ...policyRules.map((rule) => ({ id: policyCode(rule), kind: policyKind(rule) })),
].map(({ id, kind: { severity, what, mending } }) => ({
  id,
  shortDescription: { text: what },
  help: { text: mending },
  defaultConfiguration: { level: LEVELS[severity] },
}));

/**
 * A report in SARIF 2.1.0, which code scanning services read. Source: Static Analysis Results Interchange Format (SARIF)
 * Version 2.1.0, OASIS Standard.
 */
export function reportSarif({ pages, baseline, hasFailed }: AuditReport): string {
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: packageJson.name, semanticVersion: packageJson.version, rules: RULES } },
        invocations: [
          {
            executionSuccessful: !hasFailed,
            toolExecutionNotifications: pages.flatMap((page) => notificationsOf(page)),
          },
        ],
        columnKind: 'utf16CodeUnits',
        results: pages.flatMap(({ path, findings, gone }) => [
          ...findings.map((finding) => resultOf(path, finding, baseline !== undefined)),
          ...gone.map((known) => absentResult(path, known)),
        ]),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultOf(path: string, finding: ReportedFinding, isCompared: boolean): object {
  const { severity, language, lines, message, mend, isKnown } = finding;
  const text = [
    `${language === null ? '' : `${language}: `}${message}`,
    ...(mend === undefined ? [] : [`To mend it: ${mend}.`]),
  ].join('\n');
  return {
    ...identified(path, finding, { startLine: lines.first, endLine: lines.last }),
    level: LEVELS[severity],
    message: { text },
    ...(isCompared ? { baselineState: isKnown ? 'unchanged' : 'new' } : {}),
  };
}

/** What a baseline has and is found no more: the file keeps neither its message nor its lines, which would have moved. */
function absentResult(path: string, known: Known): object {
  const { code, language, section, text } = known;
  const rule = RULES.find(({ id }) => id === code);
  const place = `${section === '' ? '' : `in ${section}, `}at: ${text}`;
  return {
    ...identified(path, known),
    ...(rule === undefined ? {} : { level: rule.defaultConfiguration.level }),
    message: { text: `${language === null ? '' : `${language}: `}${rule?.shortDescription.text ?? code}, ${place}` },
    baselineState: 'absent',
  };
}

/** What tells a result from others: its rule, its page, and what it is known by there. */
function identified(
  path: string,
  { code, fingerprint }: Pick<Known, 'code' | 'fingerprint'>,
  region?: Readonly<Record<string, number>>,
): object {
  const ruleIndex = RULES.findIndex(({ id }) => id === code);
  return {
    ruleId: code,
    ...(ruleIndex === -1 ? {} : { ruleIndex }),
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(path) },
          ...(region === undefined ? {} : { region }),
        },
      },
    ],
    partialFingerprints: { 'lineInSection/v1': fingerprint },
  };
}

/** What was not audited, by page and by tab. */
function notificationsOf({ path, unaudited, tabs }: PageReport): object[] {
  const told = [
    ...(unaudited === undefined
      ? []
      : [{ text: `nothing audited: ${unaudited.why}`, line: 1, level: unaudited.isBroken ? 'error' : 'note' }]),
    ...tabs.notRun.map(({ title, line, why }) => ({
      text: `the tab ${title} was not run: ${why}`,
      line,
      level: 'note',
    })),
  ];
  return told.map(({ text, line, level }) => ({
    level,
    message: { text },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) }, region: { startLine: line } } }],
  }));
}

/** Paths that are relative stay so: who reads the report knows from where. */
function uriOf(path: string): string {
  return isAbsolute(path) ? pathToFileURL(path).href : path.split(/[/\\]/u).map(encodeURIComponent).join('/');
}
