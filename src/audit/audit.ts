import { own } from '../api/service-model.ts';
import { policyRules } from '../model/policy-rules.ts';
import { KINDS, policyCode, policyKind, type Finding, type FindingDraft, type Severity } from './finding.ts';
import type { MatchedGroup, MatchedPage, MatchedTab } from './match.ts';
import { contains } from '../formats/format.ts';
import { sectionAt, type AuditedPage, type Tab } from './page.ts';
import {
  codeBlocks,
  markupFaults,
  operationOfGroup,
  otherGroups,
  otherOperations,
  unknownOperations,
} from './rules/code.ts';
import { foreignArns } from './rules/arns.ts';
import { untrueComments } from './rules/comments.ts';
import { entitiesInCode } from './rules/entities.ts';
import { announcedElsewhere } from './rules/headings.ts';
import { insecureLinks, linksOfPage, linksOfTabs } from './rules/links.ts';
import { otherNames } from './rules/names.ts';
import { strayMarks } from './rules/marks.ts';
import { misplacedNotes } from './rules/notes.ts';
import { unknownParameters } from './rules/parameters.ts';
import { uncommentedPlaceholders } from './rules/placeholders.ts';
import { falseRequirements } from './rules/requirements.ts';
import { misspelledMembers, unreadResults, unusedResults } from './rules/results.ts';
import { codeOf, titleOf, type CodeRule, type GroupRule, type PageRule, type TabRule } from './rules/rule.ts';
import type { RunOf } from './rules/runs.ts';
import { misspelledWords } from './rules/spelling.ts';
import { tabOrder } from './rules/tabs.ts';
import { deadTerms, deadTermsOfTab } from './rules/terms.ts';
import { judgeRuns } from './runs.ts';

const PAGE_RULES: readonly PageRule[] = [
  markupFaults,
  otherGroups,
  tabOrder,
  deadTerms,
  misspelledWords,
  strayMarks,
  falseRequirements,
  unknownParameters,
  linksOfPage,
  announcedElsewhere,
  foreignArns,
  linksOfTabs,
  uncommentedPlaceholders,
  otherNames,
];
const GROUP_RULES: readonly GroupRule[] = [operationOfGroup];
const TAB_RULES: readonly TabRule[] = [deadTermsOfTab, codeBlocks, misplacedNotes, insecureLinks];
const CODE_RULES: readonly CodeRule[] = [
  unknownOperations,
  otherOperations,
  entitiesInCode,
  unreadResults,
  misspelledMembers,
  unusedResults,
  untrueComments,
];

/** What is found in a page. */
export interface PageAudit {
  /** In the page's order. */
  readonly findings: readonly Finding[];
  /** The tabs whose requests aren't those of their examples. */
  readonly differing: ReadonlySet<Tab>;
}

/** Audits a page whose tabs have run. */
export function auditPage(matched: MatchedPage, runOf: RunOf): PageAudit {
  const { found, differing } = judgeRuns(matched, runOf);
  const findings = [...staticFindings(matched), ...found.map((draft) => completed(draft, matched.page))];
  return { findings: sorted(findings), differing };
}

/** What is found in a page without running anything of it: nothing where no tab of it calls AWS KMS. */
export function staticFindings(matched: MatchedPage): Finding[] {
  if (matched.groups.length === 0) return [];
  const found = [
    ...PAGE_RULES.flatMap((rule) => rule(matched)),
    ...matched.groups.flatMap((group) => [
      ...GROUP_RULES.flatMap((rule) => rule(group)),
      ...group.tabs.flatMap((tab) => findingsOfTab(tab, group)),
    ]),
  ];
  return found.map((draft) => completed(draft, matched.page));
}

function findingsOfTab(tab: MatchedTab, group: MatchedGroup): FindingDraft[] {
  const code = codeOf(tab);
  const found = [
    ...TAB_RULES.flatMap((rule) => rule(tab, group)),
    ...(code === undefined ? [] : CODE_RULES.flatMap((rule) => rule(code, group))),
  ];
  return found.map((draft) => ({ ...draft, language: titleOf(tab) }));
}

/** A finding with its severity, its section and the tabs whose code is at fault. */
function completed({ language, tabs, ...draft }: FindingDraft, page: AuditedPage): Finding {
  return {
    ...draft,
    severity: severityOf(draft.code),
    language: language ?? null,
    section: sectionAt(page.sections, draft.lines.first).title,
    tabs: tabs ?? tabsWithCodeAt(draft.lines.first, page),
  };
}

function sorted(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) => a.lines.first - b.lines.first || a.lines.last - b.lines.last || a.code.localeCompare(b.code),
  );
}

function severityOf(code: Finding['code']): Severity {
  const rule = policyRules.find((candidate) => policyCode(candidate) === code);
  return rule === undefined ? (own(KINDS, code)?.severity ?? 'warning') : policyKind(rule).severity;
}

function tabsWithCodeAt(line: number, { groups }: AuditedPage): Finding['tabs'] {
  const tabs = groups.flatMap((group) => group.tabs);
  return tabs.filter(({ code }) => code !== undefined && contains(code.lines, line));
}
