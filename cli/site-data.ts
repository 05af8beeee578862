import { existsSync, readFileSync } from 'node:fs';
import { groupBy } from 'es-toolkit';
import { LACKING_OPERATIONS } from '../harness/emulator/moto/lacking.ts';
import type { Evidence } from '../harness/evidence/evidence.ts';
import { readTestingReport, type TestedFile } from '../harness/mutate/testing-report.ts';
import type { VerificationRecord } from '../harness/record/record.ts';
import { verificationSchema, type VerificationReport } from '../harness/report/json.ts';
import { serviceModel } from '../src/api/service-model.ts';
import { pages } from '../src/chapter/chapter.ts';
import { groupsOf } from '../src/formats/format.ts';
import { parseJson } from '../src/json.ts';
import { editions, targets } from '../src/languages/targets.ts';
import type { Edition, Target } from '../src/languages/target.ts';
import { publishedChapter } from '../src/render/chapter.ts';
import { snippetPath } from '../src/render/manifest.ts';
import { sha256 } from '../src/sha256.ts';
import { caseNames } from '../src/site/circumstances.ts';
import {
  targetName,
  type Account,
  type Circumstances,
  type CoveredOperation,
  type Finding,
  type LastRun,
  type Outcome,
  type Site,
  type SiteChapter,
  type SnippetMutant,
  type SnippetProof,
  type Standing,
} from '../src/site/site.ts';
import type { Rendered } from './rendered.ts';

/** What the site is made from. */
export interface SiteSources extends Rendered {
  readonly record: VerificationRecord | undefined;
  /** What the runs on record saw. */
  readonly evidence: readonly Evidence[];
  readonly lastRun: VerificationReport | undefined;
  /** What came of the mutants of snippets, by their paths below `generated/`. */
  readonly mutants: ReadonlyMap<string, TestedFile>;
}

/** What the last runs of `verify` and `mutate` have written; of files that aren't there, or of another form, nothing. */
export function readReports(verification: string, mutation: string): Pick<SiteSources, 'lastRun' | 'mutants'> {
  const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
  return {
    lastRun: verificationSchema.safeParse(parseJson(read(verification))).data,
    mutants: readTestingReport(read(mutation)),
  };
}

/** Puts together what the site shows. */
export function siteOf(sources: SiteSources): Site {
  const { record } = sources;
  const findings = (sources.lastRun?.runs ?? []).filter(({ verdict }) => verdict !== 'pass').map(findingOf);
  const chapters = editions.map((edition) => chapterOf(edition, sources));
  return {
    chapters,
    basis: {
      date: record?.date,
      emulator: record?.emulator.name ?? 'the emulator',
      toolchains: new Map(Object.entries(record?.toolchains ?? {})),
      lacking: LACKING_OPERATIONS,
    },
    operations: operationsOf(chapters),
    lastRun: sources.lastRun === undefined ? undefined : lastRunOf(sources.lastRun, findings),
  };
}

function chapterOf(edition: Edition, sources: SiteSources): SiteChapter {
  const { files, isProven } = sources;
  const chapter = publishedChapter({ pages, edition, generated: files, includes: false });
  const groups = chapter.pages.flatMap(groupsOf);
  const standingsOf = standings(sources);
  return {
    edition,
    pages: chapter.pages,
    code: chapter.code,
    proofs: new Map(
      groups.flatMap(({ tabs }) =>
        tabs.map(({ path, snippet }): [string, SnippetProof] => {
          const published = `${edition}/${path}`;
          const tested = sources.mutants.get(published);
          return [
            path,
            {
              standing: standingsOf(published, snippet),
              // A report of other bytes says nothing of these.
              mutants: tested?.source === snippet ? tested.mutants.map(mutantOf) : undefined,
            },
          ];
        }),
      ),
    ),
    circumstances: new Map(
      groups.map(({ id, tabs }): [string, Circumstances[]] => {
        const proven = new Set(
          tabs.filter(({ path }) => isProven(`${edition}/${path}`)).map(({ target }) => target.id),
        );
        const ofExample = sources.evidence.filter(
          ({ example, target, editions: shown }) => example === id && shown.includes(edition) && proven.has(target),
        );
        return [id, circumstancesOf(ofExample)];
      }),
    ),
  };
}

/** Tells how the snippet stands that lies at a path below `generated/`. */
function standings({ unproven, isProven, record, lastRun }: SiteSources): (path: string, snippet: string) => Standing {
  const reasons = new Map<string, string[]>();
  for (const [{ editions: shown, page, example, target }, why] of unproven) {
    for (const edition of shown) {
      const path = snippetPath(edition, page, example, target);
      reasons.set(path, [...new Set([...(reasons.get(path) ?? []), ...why])]);
    }
  }
  const recorded = new Set(record?.snippets.flatMap(({ paths }) => paths));
  const failures = groupBy(
    (lastRun?.runs ?? []).filter(({ verdict }) => verdict !== 'pass'),
    (run) => run.sha256,
  );
  return (path, snippet) => {
    if (isProven(path)) return { state: 'proven' };
    const failed = (failures[sha256(snippet)] ?? []).filter(({ editions: shown, page, example, target }) =>
      shown.some((edition) => path.startsWith(`${edition}/${page}/${example}.`) && path.endsWith(extensionOf(target))),
    );
    if (failed.length > 0) return { state: 'failed', findings: failed.map(findingOf) };
    return { state: recorded.has(path) ? 'stale' : 'never run', reasons: reasons.get(path) ?? [] };
  };
}

function extensionOf(id: string): string {
  return `.${targets.find((target) => target.id === id)?.extension ?? ''}`;
}

function findingOf({ example, target, case: name, verdict, reason = '' }: VerificationReport['runs'][number]): Finding {
  const known = targets.find((one: Target) => one.id === target);
  return {
    example,
    language: known === undefined ? target : targetName(known),
    circumstances: caseNames(name).name,
    verdict,
    reason,
  };
}

function lastRunOf({ runs }: VerificationReport, findings: readonly Finding[]): LastRun {
  return { total: runs.length, passed: runs.filter(({ verdict }) => verdict === 'pass').length, findings };
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

function operationsOf(chapters: readonly SiteChapter[]): CoveredOperation[] {
  return Object.keys(serviceModel.operations).map((name) => {
    const proven = chapters.flatMap(({ pages: written, proofs }) =>
      written
        .flatMap(groupsOf)
        .filter(({ operation }) => operation === name)
        .flatMap(({ tabs }) => tabs.filter(({ path }) => proofs.get(path)?.standing.state === 'proven'))
        .map(({ target }) => target.id),
    );
    return { name, proven: [...new Set(proven)] };
  });
}
