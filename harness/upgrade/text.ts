import { countBy } from 'es-toolkit';
import { z } from 'zod';
import { columns } from '../../src/columns.ts';
import { counted } from '../../src/counted.ts';
import { serviceModel } from '../../src/api/service-model.ts';
import type { VerificationRecord } from '../record/record.ts';
import type { Runtimes } from './runtimes.ts';
import type { Asked } from './upgrade.ts';

/** What came of asking for the versions of one target. */
export function answerText({ upgradable: { id }, unreached, locked, changed }: Asked): string {
  if (unreached !== undefined) {
    return `${id}: its registry can't be reached, so it stays as it is\n  ${unreached.replaceAll('\n', '\n  ')}`;
  }
  const dependencies = changed.size > 0 ? ', with other dependencies' : ', as before';
  return locked
    .map(
      ({ name, before, after }) => `${id}: ${name} ${before === after ? after + dependencies : `${before} → ${after}`}`,
    )
    .join('\n');
}

/** What came of asking for newer runtimes. */
export function runtimesText({ upgradable: { id }, newer, unreached }: Runtimes): string {
  if (unreached !== undefined) {
    return `${id}: newer runtimes can't be asked for, so its own stays as it is\n  ${unreached.replaceAll('\n', '\n  ')}`;
  }
  return newer.map(({ name, before, after }) => `${id}: ${name} in its image, ${before} → ${after}`).join('\n');
}

/** What of a verification is told: the report that `verify` writes has it. */
export const verifiedSchema = z.object({
  environment: z.object({
    emulator: z.string(),
    toolchains: z.record(z.string(), z.object({ runtime: z.string(), sdk: z.string() })),
  }),
  runs: z.array(
    z.object({
      target: z.string(),
      example: z.string(),
      case: z.string(),
      verdict: z.string(),
      since: z.string().optional(),
    }),
  ),
});

/** What an upgrade has changed. */
interface Upgraded {
  /** The changed files, by their paths in the repository. */
  readonly changed: readonly string[];
  /** The texts of `generated/`, by their paths in it. */
  readonly bytes: Readonly<Record<'before' | 'after', ReadonlyMap<string, string>>>;
  /** What is new or gone in the facts of the KMS API; undefined where no facts came with the versions. */
  readonly facts: readonly string[] | undefined;
  readonly verification: z.infer<typeof verifiedSchema>;
  /** What was proven before; undefined where nothing is on record. */
  readonly record: VerificationRecord | undefined;
}

/** Tells what has changed: files, published bytes, facts, in what it runs, and verdicts. */
export function upgradeText({ changed, bytes, facts, verification, record }: Upgraded): string {
  return columns([
    ...rows('files', changed.length === 0 ? ['as before'] : changed),
    ...rows('published', bytesLines(bytes)),
    ...rows('facts', factsLines(facts)),
    ...rows('runs in', environmentLines(verification, record)),
    ...rows('verdicts', verdictLines(verification)),
  ]);
}

function rows(subject: string, lines: readonly string[]): string[][] {
  return lines.map((line, index) => [index === 0 ? subject : '', line]);
}

function bytesLines({ before, after }: Upgraded['bytes']): string[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  const lines = paths.filter((path) => before.get(path) !== after.get(path)).map((path) => `generated/${path}`);
  return lines.length === 0 ? ['every byte is as before'] : lines;
}

function factsLines(facts: Upgraded['facts']): string[] {
  if (facts === undefined) return [`of ${serviceModel.source}, as before`];
  return facts.length === 0 ? ['as before, from a newer source'] : [...facts];
}

function environmentLines({ environment }: Upgraded['verification'], record: Upgraded['record']): string[] {
  const ofTargets = Object.entries(environment.toolchains).map(([target, { runtime, sdk }]) => {
    const before = record?.toolchains[target];
    return `${target}: ${[compared(runtime, before?.runtime), compared(sdk, before?.sdk)].join(', ')}`;
  });
  return [`emulator: ${compared(environment.emulator, record?.emulator.name)}`, ...ofTargets];
}

function compared(now: string, before: string | undefined): string {
  return before === undefined || before === now ? now : `${now} (was ${before})`;
}

/** What is on record has passed: only other verdicts are changes. */
function verdictLines({ runs }: Upgraded['verification']): string[] {
  const counts = Object.entries(countBy(runs, ({ verdict }) => verdict));
  const earlier = runs.filter(({ since }) => since !== undefined);
  const others = runs.filter(({ verdict }) => verdict !== 'pass');
  return [
    counts.map(([verdict, count]) => `${verdict}: ${counted(count, 'run')}`).join(', '),
    ...(earlier.length === 0
      ? []
      : [
          `${counted(earlier.length, 'run')} of these not repeated: what they rest on has passed on this machine before`,
        ]),
    ...others.map((run) => `${run.example} in ${run.target}, case ${run.case}: ${run.verdict}`),
  ];
}
