import { z } from 'zod';
import type { Manifest } from '../../src/render/manifest.ts';

/** The path of the verification record below `generated/`. */
export const VERIFICATION_RECORD = 'verification.json';

const toolchainSchema = z.object({
  /** Name and version of what ran the programs, and of the SDK, which in PowerShell is its module. */
  runtime: z.string(),
  sdk: z.string(),
  /** A hash over what its image is made of: base, Dockerfile, lock files, and the programs of the harness in it. */
  image: z.string(),
});

/** What proved the published snippets. */
export const verificationRecordSchema = z.object({
  /** The day, in UTC, e.g. `2026-11-24`. */
  date: z.iso.date(),
  emulator: z.string(),
  /** By target. */
  toolchains: z.record(z.string(), toolchainSchema),
  snippets: z.array(
    z.object({
      /** Below `generated/`. */
      path: z.string(),
      sha256: z.string(),
      target: z.string(),
      /** The circumstances in which it ran, all with verdict `pass`. */
      cases: z.array(z.string()),
    }),
  ),
});

export type VerificationRecord = z.infer<typeof verificationRecordSchema>;

/** A record's text as it lies in `generated/`. */
export function recordText(record: VerificationRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** The SHA-256 of the bytes that are on record as proven, by the snippets' paths. */
export function provenHashes(record: VerificationRecord | undefined): ReadonlyMap<string, string> {
  return new Map(record?.snippets.map(({ path, sha256 }) => [path, sha256]));
}

/** The paths of the published snippets whose bytes nothing on record has proven. */
export function unproven({ snippets }: Manifest, record: VerificationRecord | undefined): string[] {
  const proven = provenHashes(record);
  return snippets.filter(({ path, sha256 }) => proven.get(path) !== sha256).map(({ path }) => path);
}
