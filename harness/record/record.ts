import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupBy, isEqual } from 'es-toolkit';
import { z } from 'zod';
import { own } from '../../src/api/service-model.ts';
import { GENERATED, snippetPath } from '../../src/render/manifest.ts';
import { keyText, type Evidence, type EvidenceKey } from '../evidence/evidence.ts';
import { seenText, type Seen } from '../evidence/seen.ts';
import { isolations, type Isolation } from '../toolchains/isolation.ts';
import { caseOf, isGeneric, type Job } from '../verify/job.ts';
import type { Environment } from '../verify/report.ts';
import { shortHash, type Basis } from './basis.ts';
import type { Fingerprint } from './fingerprint.ts';

/** The path of the verification record below `generated/`. */
export const VERIFICATION_RECORD = 'verification.json';

const contentsSchema = z.record(z.string(), z.string());

/** A run's fingerprint, and how it ran. */
const provenSchema = z.object({
  whole: z.string(),
  program: z.string(),
  declaration: z.string(),
  isolation: z.enum(isolations),
  /** The hash of what it saw, which stands in the evidence. */
  evidence: z.string(),
});

/** What proved the published snippets. */
export const verificationRecordSchema = z.object({
  schema: z.literal('record.v3'),
  /** The day on which something was last put on it, in UTC, e.g. `2026-11-24`. */
  date: z.iso.date(),
  /** Name and version, the hash of what the image is made of, and the files in it. */
  emulator: z.object({ name: z.string(), image: z.string(), files: contentsSchema }),
  /** The sources of the recorder, the gaps, the worlds and the judge, and the packages that they use. */
  judge: contentsSchema,
  /** By target: what ran the programs, the SDK (in PowerShell its module), and as for the emulator. */
  toolchains: z.record(
    z.string(),
    z.object({ runtime: z.string(), sdk: z.string(), image: z.string(), files: contentsSchema }),
  ),
  snippets: z.array(
    z.object({
      /** Below `generated/`; several where editions show the same bytes. */
      paths: z.array(z.string()),
      sha256: z.string(),
      target: z.string(),
      /** The fingerprint of each run, by case: all of them have passed. */
      cases: z.record(z.string(), provenSchema),
      /**
       * The classes as which errors surface of which its SDK, which stands under its target, has none of their own, by the
       * cases in which they do.
       */
      genericErrors: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

export type VerificationRecord = z.infer<typeof verificationRecordSchema>;

/** The record that lies in `generated/`; undefined where there is none that is sound. */
export function readRecord(): VerificationRecord | undefined {
  try {
    return verificationRecordSchema.parse(JSON.parse(readFileSync(join(GENERATED, VERIFICATION_RECORD), 'utf8')));
  } catch {
    return undefined;
  }
}

/** A record's text as it lies in `generated/`. */
export function recordText(record: VerificationRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** How a run ran that has passed, and what it saw. */
export interface Passed {
  readonly isolation: Isolation;
  readonly seen: Seen;
}

/** What was proven, and in what. */
export interface Proven {
  /** Every run of what is published, with its fingerprint. */
  readonly fingerprints: ReadonlyMap<Job, Fingerprint>;
  /** Those that have passed as they are. */
  readonly passed: ReadonlyMap<Job, Passed>;
  readonly basis: Basis;
  readonly environment: Pick<Environment, 'emulator' | 'toolchains'>;
  /** In UTC, e.g. `2026-11-24`. */
  readonly date: string;
}

/**
 * A record with each snippet put on it that has passed in all of its cases. Of the others it keeps what it has.
 *
 * @param record The one that there is; undefined where there is none.
 * @returns Undefined where it can't keep what it has of a snippet: where that rests on something else by now.
 */
export function grownRecord(
  record: VerificationRecord | undefined,
  { fingerprints, passed, basis, environment, date }: Proven,
): VerificationRecord | undefined {
  const recorded = new Map(
    record?.snippets.flatMap((snippet) => snippet.paths.map((path) => [path, snippet] as const)),
  );
  const snippets: VerificationRecord['snippets'] = [];
  for (const jobs of Object.values(groupBy([...fingerprints.keys()], ({ path }) => path))) {
    const cases = jobs.flatMap((job): [string, z.infer<typeof provenSchema>][] => {
      const [fingerprint, { isolation, seen } = {}] = [fingerprints.get(job), passed.get(job)];
      if (fingerprint === undefined || isolation === undefined || seen === undefined) return [];
      return [[caseOf(job), { ...fingerprint, isolation, evidence: evidenceHash(seen) }]];
    });
    const [first] = jobs;
    if (first === undefined) continue;
    const { path, sha256, target } = first;
    const paths = pathsOf(first);
    const known = recorded.get(path);
    if (cases.length === jobs.length) {
      const generic = jobs.filter(isGeneric).map((job): [string, string] => [caseOf(job), job.surface.errorType ?? '']);
      snippets.push({
        paths,
        sha256,
        target: target.id,
        cases: Object.fromEntries(cases),
        ...(generic.length === 0 ? {} : { genericErrors: Object.fromEntries(generic) }),
      });
    } else if (record !== undefined && known !== undefined) {
      if (!restsOn(record, basis, target.id)) return undefined;
      snippets.push({ ...known, paths });
    }
  }
  const descriptions = new Map(Object.entries(environment.toolchains));
  return {
    schema: 'record.v3',
    date,
    emulator: { name: environment.emulator, ...basis.emulator },
    judge: basis.judge,
    toolchains: Object.fromEntries(
      Object.entries(basis.toolchains).flatMap(([target, contents]) => {
        const description = descriptions.get(target);
        return description === undefined
          ? []
          : [[target, { runtime: description.runtime, sdk: description.sdk, ...contents }]];
      }),
    ),
    snippets: snippets.toSorted((a, b) => ((a.paths[0] ?? '') < (b.paths[0] ?? '') ? -1 : 1)),
  };
}

/** Whether what is on record of a target was run in the same images, and judged by the same sources. */
function restsOn({ emulator, judge, toolchains }: VerificationRecord, basis: Basis, target: string): boolean {
  const image = own(basis.toolchains, target)?.image;
  return emulator.image === basis.emulator.image && isEqual(judge, basis.judge) && toolchains[target]?.image === image;
}

/** The paths below `generated/` of all files that hold a job's snippet. */
export function pathsOf({ editions, page, example, target }: Job): string[] {
  return editions.map((edition) => snippetPath(edition, page, example, target));
}

/** A run that is on record: which it is, its fingerprint, and the hash of what it saw. */
interface RecordedRun extends EvidenceKey {
  readonly whole: string;
  readonly evidence: string;
}

function runsOn({ snippets }: VerificationRecord): RecordedRun[] {
  return snippets.flatMap(({ paths, target, cases }) => {
    const editions = paths.map((path) => path.slice(0, path.indexOf('/')));
    const [, page = '', example = ''] = /([^/]+)\/([^/.]+)[^/]*$/u.exec(paths[0] ?? '') ?? [];
    return Object.entries(cases).map(([name, { whole, evidence }]) => ({
      ...{ page, example, case: name, target, editions },
      ...{ whole, evidence },
    }));
  });
}

/** What the runs saw that are on record, by their fingerprints. What isn't what the record says is none of it. */
export function evidenceOnRecord(
  record: VerificationRecord | undefined,
  evidence: readonly Evidence[],
): Map<string, Seen> {
  const seen = new Map(evidence.map((one) => [keyText(one), one.seen]));
  return new Map(
    (record === undefined ? [] : runsOn(record)).flatMap((run): [string, Seen][] => {
      const found = seen.get(keyText(run));
      return found === undefined || evidenceHash(found) !== run.evidence ? [] : [[run.whole, found]];
    }),
  );
}

/** What all runs on a record saw, as far as it is known. */
export function evidenceOf(record: VerificationRecord, find: (fingerprint: string) => Seen | undefined): Evidence[] {
  return runsOn(record).flatMap(({ whole, evidence: _hash, ...key }) => {
    const seen = find(whole);
    return seen === undefined ? [] : [{ ...key, seen }];
  });
}

function evidenceHash(seen: Seen): string {
  return shortHash(seenText(seen));
}
