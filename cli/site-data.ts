import { existsSync, readFileSync } from 'node:fs';
import { groupBy } from 'es-toolkit';
import { LACKING_OPERATIONS } from '../harness/emulator/moto/lacking.ts';
import type { Evidence } from '../harness/evidence/evidence.ts';
import { readTestingReport, type TestedFile } from '../harness/mutate/testing-report.ts';
import { pathsOf, type VerificationRecord } from '../harness/record/record.ts';
import { verificationSchema, type VerificationReport } from '../harness/report/json.ts';
import { serviceModel } from '../src/api/service-model.ts';
import { pages } from '../src/chapter/chapter.ts';
import { parseJson } from '../src/json.ts';
import { editions, targets } from '../src/languages/targets.ts';
import type { Edition, Target } from '../src/languages/target.ts';
import type { Page } from '../src/model/example.ts';
import { publishedChapter } from '../src/render/chapter.ts';
import { reading } from '../src/reading.ts';
import { sha256 } from '../src/sha256.ts';
import { caseNames } from '../src/site/circumstances.ts';
import {
  targetName,
  type Account,
  type Circumstances,
  type Finding,
  type LastRun,
  type Outcome,
  type Problem,
  type Site,
  type SiteChapter,
  type SnippetMutant,
  type Standing,
} from '../src/site/site.ts';
import type { Rendered } from './rendered.ts';

/** What the site is made from. */
export interface SiteSources {
  readonly pages: readonly Page[];
  /** The texts of what `generated/` holds, by their paths there. */
  readonly files: ReadonlyMap<string, string>;
  readonly record: VerificationRecord | undefined;
  /** How a snippet stands, by its path below `generated/` and its bytes. */
  readonly standingOf: (path: string, snippet: string) => Standing;
  /** What the runs saw that passed of an example as an edition shows it. */
  readonly evidenceOf: (edition: Edition, example: string) => readonly Evidence[];
  readonly lastRun: LastRun | undefined;
  /** What came of the mutants of snippets, by their paths below `generated/`. */
  readonly mutants: ReadonlyMap<string, TestedFile>;
  readonly problems: readonly Problem[];
}

/** What is on record, and what the last runs of `verify` and `mutate` have written. */
interface RecordedSources {
  readonly rendered: Rendered;
  readonly record: VerificationRecord | undefined;
  readonly evidence: readonly Evidence[];
  readonly report: VerificationReport | undefined;
  readonly mutants: SiteSources['mutants'];
}

/**
 * What `verify` has written; undefined where there is no such file, or it has another form.
 *
 * @throws KmsExamplesError `file-unreadable`
 */
export function readReport(path: string): VerificationReport | undefined {
  return verificationSchema.safeParse(parseJson(textIn(path))).data;
}

/**
 * What `mutate` has written of the mutants of snippets, by their paths below `generated/`.
 *
 * @throws KmsExamplesError `file-unreadable`
 */
export function readMutants(path: string): SiteSources['mutants'] {
  return readTestingReport(textIn(path));
}

function textIn(path: string): string {
  return existsSync(path) ? reading(path, 'a report, or nothing', (file) => readFileSync(file, 'utf8')) : '';
}

/** What the site is made from of what is on record. */
export function recordedSources({ rendered, record, evidence, report, mutants }: RecordedSources): SiteSources {
  const { files, isProven } = rendered;
  const ofExamples = groupBy([...evidence], ({ example }) => example);
  return {
    pages,
    files,
    record,
    standingOf: standings(rendered, record, report),
    evidenceOf: (edition, example) =>
      (ofExamples[example] ?? []).filter(
        ({ page, target, editions: shown }) =>
          shown.includes(edition) && isProven(`${edition}/${page}/${example}${extensionOf(target)}`),
      ),
    lastRun: report === undefined ? undefined : lastRunOf(report),
    mutants,
    problems: [],
  };
}

/** The editions of the chapter as the site shows them, for as long as declarations and rendered files stay. */
export function chaptersOf(sources: SiteSources): readonly SiteChapter[] {
  return editions.map((edition) => chapterOf(edition, sources));
}

/** Puts together what the site shows. */
export function siteOf(sources: SiteSources, chapters = chaptersOf(sources)): Site {
  const { record, lastRun, problems } = sources;
  return {
    chapters,
    basis: {
      date: record?.date,
      emulator: record?.emulator.name ?? 'the emulator',
      toolchains: new Map(Object.entries(record?.toolchains ?? {})),
      lacking: LACKING_OPERATIONS,
    },
    operations: Object.keys(serviceModel.operations),
    lastRun,
    problems,
  };
}

function chapterOf(edition: Edition, sources: SiteSources): SiteChapter {
  const { files } = sources;
  const chapter = publishedChapter({ pages: sources.pages, edition, generated: files, includes: false });
  return {
    edition,
    pages: chapter.pages,
    code: chapter.code,
    proofOf: (path) => {
      const [published, snippet] = [`${edition}/${path}`, chapter.code.get(path) ?? ''];
      const tested = sources.mutants.get(published);
      return {
        standing: sources.standingOf(published, snippet),
        // A report of other bytes says nothing of these.
        mutants: tested?.source === snippet ? tested.mutants.map(mutantOf) : undefined,
      };
    },
    circumstancesOf: (example) => circumstancesOf(sources.evidenceOf(edition, example)),
  };
}

/** Tells how the snippet stands that lies at a path below `generated/`. */
function standings(
  { unproven, isProven }: Rendered,
  record: VerificationRecord | undefined,
  report: VerificationReport | undefined,
): SiteSources['standingOf'] {
  const reasons = new Map<string, Set<string>>();
  for (const [job, why] of unproven) {
    for (const path of pathsOf(job)) reasons.set(path, new Set([...(reasons.get(path) ?? []), ...why]));
  }
  const recorded = new Set(record?.snippets.flatMap(({ paths }) => paths));
  const failures = groupBy(
    (report?.runs ?? []).filter(({ verdict }) => verdict !== 'pass'),
    (run) => run.sha256,
  );
  return (path, snippet) => {
    if (isProven(path)) return { state: 'proven' };
    const failed = (failures[sha256(snippet)] ?? []).filter(({ editions: shown, page, example, target }) =>
      shown.some((edition) => path === `${edition}/${page}/${example}${extensionOf(target)}`),
    );
    if (failed.length > 0) return { state: 'failed', findings: failed.map(findingOf) };
    return { state: recorded.has(path) ? 'stale' : 'never run', reasons: [...(reasons.get(path) ?? [])] };
  };
}

function extensionOf(id: string): string {
  return `.${targets.find((target) => target.id === id)?.extension ?? ''}`;
}

/** A run of a report that fell short. */
type ToldRun = Pick<VerificationReport['runs'][number], 'example' | 'target' | 'case' | 'verdict' | 'reason'>;

/** What the site tells of a run that fell short. */
export function findingOf({ example, target, case: name, verdict, reason = '' }: ToldRun): Finding {
  const known = targets.find((one: Target) => one.id === target);
  return {
    example,
    language: known === undefined ? target : targetName(known),
    circumstances: caseNames(name).name,
    verdict,
    reason,
  };
}

function lastRunOf({ runs }: VerificationReport): LastRun {
  const failed = runs.filter(({ verdict }) => verdict !== 'pass');
  return { total: runs.length, passed: runs.length - failed.length, findings: failed.map(findingOf) };
}

const OUTCOMES: Readonly<Record<string, SnippetMutant['outcome']>> = {
  Killed: 'noticed',
  Survived: 'missed',
  Ignored: 'equivalent',
};

function mutantOf({
  mutatorName,
  location,
  replacement,
  status,
  statusReason,
}: TestedFile['mutants'][number]): SnippetMutant {
  return {
    kind: mutatorName,
    line: location.start.line,
    column: location.start.column,
    replacement,
    outcome: OUTCOMES[status] ?? 'not run',
    reason: statusReason,
  };
}

/** Every case in which runs saw something, with what they saw alike, and with what each language did. */
function circumstancesOf(evidence: readonly Evidence[]): Circumstances[] {
  return Object.entries(groupBy([...evidence], (one) => one.case)).map(([id, runs]) => {
    const alike = groupBy(runs, ({ seen: { calls, madeUp, changes } }) => JSON.stringify([calls, madeUp, changes]));
    const accounts = Object.values(alike).flatMap((saw): Account[] => {
      const [first] = saw;
      if (first === undefined) return [];
      const { calls, madeUp, changes } = first.seen;
      const told = saw.map(({ target }) => target);
      return [{ targets: told, calls, changes, ...(madeUp === undefined ? {} : { madeUp }) }];
    });
    return {
      id,
      accounts: accounts.toSorted((a, b) => b.targets.length - a.targets.length),
      outcomes: new Map(runs.map(({ target, seen }): [string, Outcome] => [target, outcomeOf(seen)])),
    };
  });
}

function outcomeOf({ error, printed }: Evidence['seen']): Outcome {
  return { ...(error === undefined ? {} : { error }), ...(printed === undefined ? {} : { printed }) };
}
