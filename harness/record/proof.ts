import type { KeptEvidence } from '../evidence/kept.ts';
import type { ToolchainDescription } from '../toolchains/running.ts';
import type { Job } from '../verify/job.ts';
import type { RunReport, Verification } from '../verify/report.ts';
import type { Basis } from './basis.ts';
import { fingerprintsOf, type Fingerprint } from './fingerprint.ts';
import type { Pass, Passes } from './passes.ts';
import type { VerificationRecord } from './record.ts';

/** Which runs have passed before exactly as they are, and which have yet to run. */
export interface Proof {
  readonly fingerprints: ReadonlyMap<Job, Fingerprint>;
  /** Reports of the runs that need not be repeated. */
  readonly known: ReadonlyMap<Job, RunReport>;
  readonly open: readonly Job[];
}

/** Which runs have passed, and what images were found to hold. */
export interface KnownPasses extends Pick<Passes, 'heldBy'> {
  readonly find: (fingerprint: string) => Omit<Pass, 'fingerprint' | 'run'> | undefined;
}

/** Whose word is taken for it that a run has passed: this machine's, and that of the record. */
export interface Trusted {
  readonly passes: KnownPasses | undefined;
  readonly record: VerificationRecord | undefined;
  /** Who knows what a run has seen. A run of which nobody does is made again. */
  readonly evidence: Pick<KeptEvidence, 'has'>;
  /** Whether a run must have passed isolated. */
  readonly isolated: boolean;
}

/** Looks for runs that have passed before with the same fingerprints. */
export function proofOf(jobs: readonly Job[], basis: Basis, { passes, record, evidence, isolated }: Trusted): Proof {
  const fingerprints = fingerprintsOf(jobs, basis);
  const recorded = new Map(
    record?.snippets.flatMap(({ cases }) => Object.values(cases).map(({ whole, isolation }) => [whole, isolation])),
  );
  const known = new Map<Job, RunReport>();
  for (const [job, { whole }] of fingerprints) {
    const pass = passes?.find(whole);
    const ways = [pass?.isolation, recorded.get(whole)];
    const isolation = ways.includes('isolated') ? 'isolated' : ways.find((way) => way !== undefined);
    const since = pass?.passed ?? record?.date;
    if (isolation === undefined || since === undefined || (isolated && isolation === 'warm')) continue;
    if (!evidence.has(whole)) continue;
    known.set(job, {
      job,
      verdict: 'pass',
      shortfalls: [],
      exchanges: [],
      durationMs: pass?.durationMs ?? 0,
      isolation,
      since,
    });
  }
  return { fingerprints, known, open: jobs.filter((job) => !known.has(job)) };
}

/**
 * In what the runs ran, whether in this verification or before.
 *
 * @param verification What was run; undefined where nothing had to be.
 */
export function environmentOf(
  { fingerprints }: Proof,
  basis: Basis,
  verification: Verification | undefined,
  { passes, record }: Pick<Trusted, 'passes' | 'record'>,
): Verification['environment'] {
  const ran = new Map(Object.entries(verification?.environment.toolchains ?? {}));
  const recorded = new Map(Object.entries(record?.toolchains ?? {}));
  const targets = new Set(Array.from(fingerprints.keys(), ({ target }) => target.id));
  const toolchains = Object.entries(basis.toolchains).flatMap(
    ([target, { image }]): [string, ToolchainDescription][] => {
      if (!targets.has(target)) return [];
      const description = ran.get(target);
      if (description !== undefined) return [[target, description]];
      const ofRecord = recorded.get(target);
      const known = passes?.heldBy(image) ?? (ofRecord?.image === image ? ofRecord : undefined);
      return known === undefined ? [] : [[target, { runtime: known.runtime, sdk: known.sdk, content: image }]];
    },
  );
  return {
    ...(verification?.environment.engine === undefined ? {} : { engine: verification.environment.engine }),
    emulator:
      verification?.environment.emulator ??
      passes?.heldBy(basis.emulator.image)?.runtime ??
      record?.emulator.name ??
      '',
    toolchains: Object.fromEntries(toolchains),
  };
}
