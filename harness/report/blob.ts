import { pick, sortBy, uniq } from 'es-toolkit';
import { z } from 'zod';
import { seenSchema, type Seen } from '../evidence/seen.ts';
import type { Selection } from '../plan/plan.ts';
import type { Fingerprint } from '../record/fingerprint.ts';
import { isolations } from '../toolchains/isolation.ts';
import { caseOf, type Job } from '../verify/job.ts';
import type { TargetTimings, Timings, Verification } from '../verify/report.ts';
import { verdicts } from '../verify/verdict.ts';
import { environmentSchema, measuredSchema, seedSchema, timingsSchema } from './json.ts';

const names = z.array(z.string()).exactOptional();

const askedSchema = z.strictObject({
  selection: z
    .strictObject({ edition: names, page: names, example: names, target: names, case: names })
    .describe('Names that were asked for; all where none were'),
  sinceRecord: z.boolean().describe('Whether what is on record is left out'),
  isolated: z.boolean().describe('Whether only what has passed in a process of its own counts'),
});

/** What a verification was asked for, as far as which runs it is made of follows from it. */
export interface Asked extends Readonly<Omit<z.infer<typeof askedSchema>, 'selection'>> {
  readonly selection: Selection;
}

const shortfallVerdicts = verdicts.filter((verdict) => verdict !== 'pass');

/** What a part of a verification came to, so that it can be put together with the others. */
export const blobSchema = z.strictObject({
  schema: z.literal('blob.v1'),
  shard: z.strictObject({
    by: z.enum(['time', 'target']).describe('Whether parts take about as long, or each is that of a target'),
    index: z.int().positive().describe('Which part it is, counted from 1'),
    count: z.int().positive(),
  }),
  asked: askedSchema,
  plan: z.string().describe('A hash over the fingerprints of all runs of all parts'),
  environment: environmentSchema,
  seed: seedSchema,
  timings: timingsSchema,
  runs: z.array(
    z.strictObject({
      example: z.string(),
      target: z.string(),
      case: z.string(),
      fingerprint: z.string(),
      verdict: z.enum(verdicts),
      shortfalls: z.array(
        z.strictObject({
          verdict: z.enum(shortfallVerdicts),
          expected: z.string(),
          found: z.string(),
          remedy: z.string(),
        }),
      ),
      durationMs: measuredSchema,
      isolation: z.enum(isolations).exactOptional().describe('How it ran, where it did'),
      warmVerdict: z
        .enum(verdicts)
        .exactOptional()
        .describe('That of its run in a worker, where the isolated one differs'),
      since: z.string().exactOptional().describe('When it passed, in ISO 8601, where it was not repeated'),
      seen: seenSchema.exactOptional().describe('What it saw, where it passed'),
    }),
  ),
});

export type VerificationBlob = z.infer<typeof blobSchema>;

/** Which part of what a blob is of. */
interface Part {
  readonly shard: VerificationBlob['shard'];
  readonly asked: Asked;
  readonly plan: string;
  readonly fingerprints: ReadonlyMap<Job, Fingerprint>;
  /** What a run saw, by its fingerprint. */
  readonly seenBy: (fingerprint: string) => Seen | undefined;
}

/** What a part came to as text. */
export function blobText({ environment, seed, timings, runs }: Verification, part: Part): string {
  const { shard, asked, plan, fingerprints, seenBy } = part;
  const blob: Omit<VerificationBlob, 'asked'> & Pick<Part, 'asked'> = {
    schema: 'blob.v1',
    shard,
    asked,
    plan,
    environment,
    ...(seed === undefined ? {} : { seed }),
    timings,
    runs: runs.map((report) => {
      const { job, verdict, shortfalls } = report;
      const fingerprint = fingerprints.get(job)?.whole ?? '';
      const seen = verdict === 'pass' ? seenBy(fingerprint) : undefined;
      return {
        example: job.example.id,
        target: job.target.id,
        case: caseOf(job),
        fingerprint,
        ...pick(report, TOLD),
        shortfalls: [...shortfalls],
        ...(seen === undefined ? {} : { seen }),
      };
    }),
  };
  return `${JSON.stringify(blob)}\n`;
}

/**
 * What parts came to, as one verification. It is the same whatever their order.
 *
 * @param jobOf The job of a run, by its fingerprint.
 * @returns Undefined where none of them has a run.
 */
export function joined(
  blobs: readonly VerificationBlob[],
  jobOf: (fingerprint: string) => Job | undefined,
): Verification | undefined {
  const parts = sortBy([...blobs], [({ shard }) => shard.index]).filter(({ runs }) => runs.length > 0);
  const [first, ...others] = parts;
  if (first === undefined) return undefined;
  const engines = uniq(parts.flatMap(({ environment: { engine } }) => engine ?? []));
  const toolchains = parts.flatMap(({ environment }) => Object.entries(environment.toolchains));
  const [seed, ...otherSeeds] = uniq(parts.flatMap((part) => part.seed ?? []));
  return {
    environment: {
      ...(engines.length === 0 ? {} : { engine: engines.join(', ') }),
      emulator: first.environment.emulator,
      // That in which something was run, rather than what is known of it from before.
      toolchains: Object.fromEntries(sortBy(toolchains, [([, { image }]) => (image === undefined ? 0 : 1)])),
    },
    // Where each part had an order of its own, it alone has told from what that follows.
    ...(seed === undefined || otherSeeds.length > 0 ? {} : { seed }),
    timings: others.reduce<Timings>((sum, { timings }) => together(sum, timings), first.timings),
    runs: parts
      .flatMap(({ runs }) => runs)
      .flatMap((run) => {
        const job = jobOf(run.fingerprint);
        return job === undefined ? [] : [{ job, exchanges: [], ...pick(run, TOLD) }];
      }),
  };
}

/** What of a run's report is the same in a blob. */
const TOLD = ['verdict', 'shortfalls', 'durationMs', 'isolation', 'warmVerdict', 'since'] as const;

/** How long the steps of machines took that worked side by side. */
function together(one: Timings, other: Timings): Timings {
  const usages = [one.usage, other.usage].filter((usage) => usage !== undefined);
  return {
    services: Math.max(one.services, other.services),
    targets: united(one.targets, other.targets, sumOf),
    ...(usages.length === 0
      ? {}
      : {
          usage: usages.reduce((sum, usage) =>
            united(sum, usage, (a, b) => ({
              cpuMs: a.cpuMs + b.cpuMs,
              memoryBytes: Math.max(a.memoryBytes, b.memoryBytes),
            })),
          ),
        }),
    total: Math.max(one.total, other.total),
  };
}

/** What a target's steps took on machines of which each has made some of its runs. */
function sumOf(one: TargetTimings, other: TargetTimings): TargetTimings {
  return {
    setUp: one.setUp + other.setUp,
    compile: one.compile + other.compile,
    runs: one.runs + other.runs,
    worlds: one.worlds + other.worlds,
    programs: one.programs + other.programs,
    judging: one.judging + other.judging,
  };
}

/** The values of both, by their names: put together where both have one. */
function united<Value>(
  one: Readonly<Record<string, Value>>,
  other: Readonly<Record<string, Value>>,
  put: (one: Value, other: Value) => Value,
): Readonly<Record<string, Value>> {
  const added = Object.entries(other).map(([name, value]): [string, Value] => {
    const known = one[name];
    return [name, known === undefined ? value : put(known, value)];
  });
  return { ...one, ...Object.fromEntries(added) };
}
