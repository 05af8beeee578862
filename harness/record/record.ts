import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { GENERATED, snippetPath } from '../../src/render/manifest.ts';
import { isolations, type Isolation } from '../toolchains/server.ts';
import { caseOf, type Job } from '../verify/job.ts';
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
  /** The day, in UTC, e.g. `2026-11-24`. */
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
  /** Every run, with its fingerprint: all have passed. */
  readonly fingerprints: ReadonlyMap<Job, Fingerprint>;
  /** How each was run. */
  readonly isolations: ReadonlyMap<Job, Isolation>;
  readonly basis: Basis;
  readonly environment: Pick<Environment, 'emulator' | 'toolchains'>;
  /** In UTC, e.g. `2026-11-24`. */
  readonly date: string;
}

/** The record of what was proven. */
export function recordOf({ fingerprints, isolations: ofRuns, basis, environment, date }: Proven): VerificationRecord {
  const snippets = new Map<string, VerificationRecord['snippets'][number]>();
  for (const [job, fingerprint] of fingerprints) {
    const paths = pathsOf(job);
    const known = snippets.get(job.path) ?? { paths, sha256: job.sha256, target: job.target.id, cases: {} };
    snippets.set(job.path, {
      ...known,
      cases: { ...known.cases, [caseOf(job)]: { ...fingerprint, isolation: ofRuns.get(job) ?? 'warm' } },
    });
  }
  const descriptions = new Map(Object.entries(environment.toolchains));
  return {
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
    snippets: [...snippets.values()].toSorted((a, b) => ((a.paths[0] ?? '') < (b.paths[0] ?? '') ? -1 : 1)),
  };
}

/** The paths below `generated/` of all files that hold a job's snippet. */
export function pathsOf({ editions, page, example, target }: Job): string[] {
  return editions.map((edition) => snippetPath(edition, page, example, target));
}
