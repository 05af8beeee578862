import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupBy, isEqual } from 'es-toolkit';
import { z } from 'zod';
import { own } from '../../src/api/service-model.ts';
import { GENERATED, snippetPath } from '../../src/render/manifest.ts';
import { isolations, type Isolation } from '../toolchains/isolation.ts';
import { caseOf, isGeneric, type Job } from '../verify/job.ts';
import type { Environment } from '../verify/report.ts';
import type { Basis } from './basis.ts';
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
});

/** What proved the published snippets. */
export const verificationRecordSchema = z.object({
  schema: z.literal('record.v2'),
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

/** What was proven, and in what. */
export interface Proven {
  /** Every run of what is published, with its fingerprint. */
  readonly fingerprints: ReadonlyMap<Job, Fingerprint>;
  /** How each of them was run that has passed as it is. */
  readonly isolations: ReadonlyMap<Job, Isolation>;
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
  { fingerprints, isolations: ofRuns, basis, environment, date }: Proven,
): VerificationRecord | undefined {
  const recorded = new Map(
    record?.snippets.flatMap((snippet) => snippet.paths.map((path) => [path, snippet] as const)),
  );
  const snippets: VerificationRecord['snippets'] = [];
  for (const jobs of Object.values(groupBy([...fingerprints.keys()], ({ path }) => path))) {
    const cases = jobs.flatMap((job): [string, z.infer<typeof provenSchema>][] => {
      const [fingerprint, isolation] = [fingerprints.get(job), ofRuns.get(job)];
      return fingerprint === undefined || isolation === undefined ? [] : [[caseOf(job), { ...fingerprint, isolation }]];
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
    schema: 'record.v2',
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
