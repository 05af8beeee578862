import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import packageJson from '../../../package.json' with { type: 'json' };
import { policyRules } from '../../model/policy-rules.ts';
import { KINDS, policyCode, policyKind, type Severity } from '../finding.ts';
import type { AuditReport, PageReport, ReportedFinding } from '../report.ts';

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
        results: pages.flatMap(({ path, findings }) =>
          findings.map((finding) => resultOf(path, finding, baseline !== undefined)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultOf(path: string, finding: ReportedFinding, isCompared: boolean): object {
  const { code, severity, language, lines, message, mend, fingerprint, isKnown } = finding;
  const text = [
    `${language === null ? '' : `${language}: `}${message}`,
    ...(mend === undefined ? [] : [`To mend it: ${mend}.`]),
  ].join('\n');
  return {
    ruleId: code,
    ruleIndex: RULES.findIndex(({ id }) => id === code),
    level: LEVELS[severity],
    message: { text },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(path) },
          region: { startLine: lines.first, endLine: lines.last },
        },
      },
    ],
    partialFingerprints: { 'lineInSection/v1': fingerprint },
    ...(isCompared ? { baselineState: isKnown ? 'unchanged' : 'new' } : {}),
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
