import { z } from 'zod';
import { isolations } from '../toolchains/isolation.ts';
import { caseOf } from '../verify/job.ts';
import type { Verification } from '../verify/report.ts';
import { verdicts, type Shortfall } from '../verify/verdict.ts';

/** What is measured, such as milliseconds: never less than nothing. The published schemas don't say so. */
export const measuredSchema = z.number().refine((amount) => amount >= 0, 'it is less than nothing');
const milliseconds = measuredSchema;

/** In what runs were made. */
export const environmentSchema = z.strictObject({
  engine: z.string().exactOptional().describe("The Docker Engine's version, where something was run"),
  emulator: z.string(),
  toolchains: z.record(
    z.string().describe('A target'),
    z.strictObject({
      runtime: z.string(),
      sdk: z.string(),
      content: z.string().describe('A hash over what its image is made of'),
      image: z.string().exactOptional().describe('Its tag, where something was run in it'),
    }),
  ),
});

/** How long each step took. */
export const timingsSchema = z.strictObject({
  services: milliseconds,
  targets: z.record(
    z.string(),
    z.strictObject({
      setUp: milliseconds,
      compile: milliseconds,
      runs: milliseconds,
      worlds: milliseconds,
      programs: milliseconds,
      judging: milliseconds,
    }),
  ),
  usage: z.record(z.string(), z.strictObject({ cpuMs: measuredSchema, memoryBytes: measuredSchema })).exactOptional(),
  total: milliseconds,
});

/** What the order of runs follows from. */
export const seedSchema = z.int().exactOptional().describe('What the order of the runs follows from, where there were any');

/** What `verify` writes of its runs. */
export const verificationSchema = z.object({
  schema: z.literal('verification.v2'),
  environment: environmentSchema,
  seed: seedSchema,
  timings: timingsSchema,
  runs: z.array(
    z.object({
      editions: z.array(z.string()),
      page: z.string(),
      example: z.string(),
      target: z.string(),
      case: z.string(),
      verdict: z.enum(verdicts),
      sha256: z.string().describe("That of the snippet's bytes"),
      reason: z.string().optional().describe('What was expected, what came and what to do, where it did not pass'),
      durationMs: milliseconds,
      isolation: z.enum(isolations).optional().describe('How it ran, where it did'),
      warmVerdict: z.enum(verdicts).optional().describe('That of its run in a worker, where the isolated one differs'),
      since: z.string().optional().describe('When it passed, in ISO 8601, where it was not repeated'),
    }),
  ),
});

export type VerificationReport = z.infer<typeof verificationSchema>;

/** A verification as JSON text: environment, timings and runs, each of which says by itself why it fell short. */
export function verificationJson({ environment, seed, timings, runs }: Verification): string {
  const report: VerificationReport = {
    schema: 'verification.v2',
    environment,
    ...(seed === undefined ? {} : { seed }),
    timings,
    runs: runs.map(({ job, verdict, shortfalls: [shortfall], durationMs, isolation, warmVerdict, since }) => ({
      editions: [...job.editions],
      page: job.page.id,
      example: job.example.id,
      target: job.target.id,
      case: caseOf(job),
      verdict,
      sha256: job.sha256,
      ...(shortfall === undefined ? {} : { reason: reasonOf(shortfall) }),
      durationMs,
      ...(isolation === undefined ? {} : { isolation }),
      ...(warmVerdict === undefined ? {} : { warmVerdict }),
      ...(since === undefined ? {} : { since }),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** What was expected, what came and what to do, as one text. */
export function reasonOf({ expected, found, remedy }: Shortfall): string {
  return `expected: ${expected}\nfound: ${found}\nto do: ${remedy}`;
}
