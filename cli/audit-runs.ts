import { isEqual, variantsOf, variantsTable } from '../src/audit/variants.ts';
import { isJsonObject, parseJson, type JsonObject } from '../src/json.ts';
import { callsOf } from '../harness/verify/calls.ts';
import { expectedInput } from '../harness/verify/expectation.ts';
import type { Job } from '../harness/verify/job.ts';
import type { RunReport } from '../harness/verify/report.ts';
import type { Found } from '../src/audit/finding.ts';
import type { MatchedGroup, MatchedPage, MatchedTab } from '../src/audit/match.ts';
import type { Tab } from '../src/audit/page.ts';
import { policiesIn } from '../src/audit/policies.ts';
import { brokenPolicyRules, takesPolicy } from '../src/audit/rules/policies.ts';
import { codeOf } from '../src/audit/rules/rule.ts';
import { runFindings, type TabRun } from '../src/audit/rules/runs.ts';
import { runnable } from '../src/audit/runnable.ts';
import { Planner } from '../harness/plan/plan.ts';
import { pages } from '../src/chapter/chapter.ts';

/** The jobs of running the tabs whose examples are known. */
export function tabJobs({ groups }: MatchedPage): Map<MatchedTab, Job> {
  const planner = new Planner(pages);
  const tabs = groups.flatMap((group) => group.tabs);
  return new Map(
    tabs.flatMap((matched, index) => {
      const code = codeOf(matched);
      if (code === undefined || matched.expected === undefined) return [];
      const { published } = matched.expected;
      return [[matched, planner.job(published, runnable(code), { run: `a${String(index + 1)}`, observes: false })]];
    }),
  );
}

type ReportOf = (tab: MatchedTab) => RunReport | undefined;

/** What is wrong with how tabs ran and with what they sent. */
export interface JudgedRuns {
  readonly found: readonly Found[];
  /** The tabs whose requests aren't those of their examples. */
  readonly differing: ReadonlySet<Tab>;
}

/** Judges the runs of a page's tabs: each for itself, the key policies that they set, and those of a group together. */
export function judgeRuns({ page, groups }: MatchedPage, reportOf: ReportOf): JudgedRuns {
  const judged = groups.map((group) => {
    const ofTabs = group.tabs.flatMap((matched) => judgeTab(matched, group, reportOf(matched), page.source.path));
    const { found, differing } = compareRequests(group, reportOf);
    return { found: [...ofTabs, ...found], differing };
  });
  return {
    found: judged.flatMap(({ found }) => found),
    differing: new Set(judged.flatMap(({ differing }) => differing)),
  };
}

function judgeTab(matched: MatchedTab, group: MatchedGroup, report: RunReport | undefined, file: string): Found[] {
  const code = codeOf(matched);
  if (code === undefined) return [];
  const run = report === undefined ? [] : runFindings(code, group, runOf(report), file);
  const { example, operation } = group;
  if (example === undefined || !takesPolicy(operation)) return run;
  const input = inputOf(report, group);
  const { Policy: sent } = input ?? {};
  // Of a tab that sent nothing, its code tells as much as can be known.
  const bypass = input === undefined ? BYPASS.test(code.code.text) : input.BypassPolicyLockoutSafetyCheck === true;
  const policies = brokenPolicyRules(code, policiesIn(code.language, code.code.text)[0], {
    ...(typeof sent === 'string' ? { sent } : {}),
    bypassLockoutCheck: bypass,
    world: example.world,
  });
  return [...run, ...policies];
}

const BYPASS = /bypass_?policy_?lockout_?safety_?check/iu;

function runOf({ job, shortfalls, exchanges }: RunReport): TabRun {
  return { shortfalls, calls: callsOf(exchanges), path: `generated/${job.path}` };
}

/** The tabs of a group whose requests differ from each other, in a table; and those that differ from the example. */
function compareRequests(group: MatchedGroup, reportOf: ReportOf): { found: Found[]; differing: Tab[] } {
  const { example, operation } = group;
  if (example === undefined) return { found: [], differing: [] };
  const expected = expectedInput(example);
  const sent = group.tabs.flatMap((matched) => {
    const value = requestOf(matched, group, reportOf(matched), expected);
    const { tab } = matched;
    const title = tab.language?.title ?? tab.title;
    const isRead = inputOf(reportOf(matched), group) === undefined;
    return value === undefined ? [] : [{ title, tab, value, isRead }];
  });
  const differing = sent.filter(({ value }) => !isEqual(value, expected)).map(({ tab }) => tab);
  const variants = variantsOf(sent);
  if (variants.length < 2) return { found: [], differing };
  const found: Found = {
    code: 'requests-differ',
    lines: group.group.lines,
    message: [
      `the tabs send ${String(variants.length)} different requests of ${operation ?? example.operation}:`,
      variantsTable(variants),
      ...sent
        .filter(({ isRead }) => isRead)
        .map(({ title }) => `${title} sends nothing: its key policy is the one in its code`),
    ].join('\n'),
    mend: 'have all tabs send the same',
    tabs: differing,
  };
  return { found: [found], differing };
}

/** What a tab sent; where it sent nothing, its key policy at least, among what the example sends. */
function requestOf(
  matched: MatchedTab,
  group: MatchedGroup,
  report: RunReport | undefined,
  expected: JsonObject,
): JsonObject | undefined {
  const input = inputOf(report, group);
  if (input !== undefined) return withDocument(input);
  const code = codeOf(matched);
  if (code === undefined || !takesPolicy(group.operation)) return undefined;
  const [policy] = policiesIn(code.language, code.code.text);
  return policy === undefined ? undefined : withDocument({ ...expected, Policy: policy.text });
}

/** The input of a run's first call of the operation that the group shows. */
function inputOf(report: RunReport | undefined, { example }: MatchedGroup): JsonObject | undefined {
  const call = callsOf(report?.exchanges ?? []).find(({ operation }) => operation === example?.operation);
  return call !== undefined && isJsonObject(call.input) ? call.input : undefined;
}

/** An input with its key policy as the document that it is. */
function withDocument(input: JsonObject): JsonObject {
  const { Policy } = input;
  return typeof Policy === 'string' ? { ...input, Policy: parseJson(Policy) ?? Policy } : input;
}
