import type { PublishedSnippet } from '../render/manifest.ts';
import type { FindingDraft } from './finding.ts';
import tsBlankSpace from 'ts-blank-space';
import { isTyped } from './languages.ts';
import { worldOfTab } from './identifiers.ts';
import {
  answersTo,
  defaultRegion,
  headOf,
  nameOfTried,
  suppositions,
  wholeFile,
  whyNotStarted,
  type ProgramHead,
  type WholeFile,
} from './programs.ts';
import type { World } from '../model/world.ts';
import type { MatchedGroup, MatchedPage, MatchedTab } from './match.ts';
import { callsKms, type Tab } from './page.ts';
import { policiesIn } from './policies.ts';
import { stepsBefore, type Steps } from './steps.ts';
import { regionsOfClients } from './rules/arns.ts';
import { brokenPolicyRules, supposedPrincipals, takesPolicy } from './rules/policies.ts';
import { compareRequests, inputOf } from './rules/requests.ts';
import { codeOf, titleOf, type CodeTab } from './rules/rule.ts';
import { runFindings, type RunOf, type TabRun } from './rules/runs.ts';

/** A tab whose example is known, with the code that runs in the place of the example's published snippet. */
export interface RunnableTab {
  readonly matched: MatchedTab;
  readonly snippet: PublishedSnippet;
  readonly code: string;
  /** The line of the page with the code's first. */
  readonly firstLine: number;
  /** The world in which it runs. */
  readonly world: World;
  /** Where it runs by itself, as a file. */
  readonly file: WholeFile | undefined;
  readonly head: ProgramHead;
}

/** The tabs of a page that can be run: those that call AWS KMS, or make a client where their example does. */
export function runnableTabs(page: MatchedPage): RunnableTab[] {
  return page.groups.flatMap((group) => {
    const { example, tabs } = group;
    if (example === undefined) return [];
    const supposed = supposedIn(group);
    return tabs.flatMap((matched): RunnableTab[] => {
      const tab = codeOf(matched);
      if (tab === undefined || matched.expected === undefined) return [];
      const steps = stepsBefore(tab, page);
      if (!isToRun(tab, steps)) return [];
      const { published: snippet, snippet: text } = matched.expected;
      const { first } = tab.code.lines;
      const world = worldOfTab(withSteps(tab, steps), { ...group, example }, supposed);
      const untyped = withoutTypes(tab);
      const head = headOf(tab);
      // The client that a tab makes is tried by a call that the harness adds.
      const file = example.shows === 'client' ? undefined : wholeFile(tab, untyped);
      if (file !== undefined) return [{ matched, snippet, code: untyped, firstLine: first, world, file, head }];
      const before =
        example.shows === 'client'
          ? regionOfReader(tab)
          : [...suppositions(tab, page, steps), ...answersTo(tab).map(({ statement }) => statement)];
      const after = example.shows === 'client' ? nameOfTried(tab) : [];
      const code = [...before, withoutPreamble(tab, untyped, text), ...after].join('\n');
      return [{ matched, snippet, code, firstLine: first - before.length, world, file, head }];
    });
  });
}

/** A tab with the values that it has of earlier steps. */
function withSteps(tab: CodeTab, { values }: Steps): CodeTab {
  const text = [...values, tab.code.text].join('\n');
  return { ...tab, code: { ...tab.code, text } };
}

/** The default Region for a client that is given none. */
function regionOfReader(tab: CodeTab): string[] {
  return regionsOfClients(tab).length > 0 ? [] : defaultRegion(tab);
}

/** The users and roles that the key policies of a group suppose. */
function supposedIn({ tabs }: MatchedGroup): string[] {
  return supposedPrincipals(tabs.flatMap((matched) => policyOf(matched) ?? []));
}

/** Whether a tab's code is to run: it has something to do with AWS KMS, and starts by itself or as it is. */
function isToRun(tab: CodeTab, steps: Steps): boolean {
  const { expected } = tab;
  if (expected?.published.example.shows === 'client') return true;
  return callsKms(tab.tab.kms) && whyNotStarted(tab, steps) === undefined;
}

function withoutTypes({ language, tab: { title }, code: { text, tag } }: CodeTab): string {
  return isTyped(language, tag, title) ? tsBlankSpace(text) : text;
}

/**
 * Code as statements: lines that only a whole file may have, such as `import`, are empty, but for those that the snippet in
 * whose place it runs has, too. Every line stays where it is.
 */
function withoutPreamble({ language: { preamble } }: CodeTab, text: string, snippet: string): string {
  if (preamble === undefined) return text;
  const own = snippet.split('\n');
  const lines = text.split('\n').map((line) => (preamble.test(line) && !own.includes(line.trim()) ? '' : line));
  return lines.join('\n');
}

/** What is wrong with how tabs ran and with what they sent. */
export interface JudgedRuns {
  readonly found: readonly FindingDraft[];
  /** The tabs whose requests aren't those of their examples. */
  readonly differing: ReadonlySet<Tab>;
}

/** Judges the runs of a page's tabs: each by itself, with the key policy that it sets, and those of a group together. */
export function judgeRuns({ groups }: MatchedPage, runOf: RunOf): JudgedRuns {
  const judged = groups.map((group) => {
    const supposed = supposedIn(group);
    const ofTabs = group.tabs.flatMap((matched) => {
      const ofTab = judgeTab(matched, group, { run: runOf(matched), supposed });
      return ofTab.map((found) => ({ ...found, language: titleOf(matched) }));
    });
    const { found, differing } = compareRequests(group, runOf);
    return { found: [...ofTabs, ...found], differing };
  });
  return {
    found: judged.flatMap(({ found }) => found),
    differing: new Set(judged.flatMap(({ differing }) => differing)),
  };
}

/** The text of the key policy in a tab's code. */
function policyOf(matched: MatchedTab): string | undefined {
  const code = codeOf(matched);
  return code === undefined ? undefined : policiesIn(code.language, code.code.text)[0]?.text;
}

function judgeTab(
  matched: MatchedTab,
  group: MatchedGroup,
  { run, supposed }: { readonly run: TabRun | undefined; readonly supposed: readonly string[] },
): FindingDraft[] {
  const code = codeOf(matched);
  if (code === undefined) return [];
  const ofRun = run === undefined ? [] : runFindings(code, group, run);
  const { example, operation } = group;
  if (example === undefined || !takesPolicy(operation)) return ofRun;
  const input = inputOf(run, example);
  const { Policy: sent } = input ?? {};
  // Where a tab sent nothing, its code is all that can tell.
  const bypass = input === undefined ? BYPASS.test(code.code.text) : input.BypassPolicyLockoutSafetyCheck === true;
  const policies = brokenPolicyRules(code, policiesIn(code.language, code.code.text)[0], {
    ...(typeof sent === 'string' ? { sent } : {}),
    bypassLockoutCheck: bypass,
    world: example.world,
    supposed,
  });
  return [...ofRun, ...policies];
}

const BYPASS = /bypass_?policy_?lockout_?safety_?check/iu;
