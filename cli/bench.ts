import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { median } from 'es-toolkit';
import { execa } from 'execa';
import { Planner, type Selection } from '../harness/plan/plan.ts';
import type { Job } from '../harness/verify/job.ts';
import { inSession } from '../harness/verify/session.ts';
import { pages } from '../src/chapter/chapter.ts';
import { columns } from '../src/columns.ts';
import { KmsExamplesError } from '../src/errors.ts';
import { targets } from '../src/languages/targets.ts';
import { readSnippet } from '../src/render/manifest.ts';
import { repositoryPath } from '../src/repository.ts';
import { wholeNumber } from './numbers.ts';
import { supervised } from './supervised.ts';

/** What `bench` was asked for. */
export interface BenchOptions {
  readonly rounds: string;
  /** Whether also to measure what takes minutes. */
  readonly long?: true;
  /** The folder of another clone, whose commands are measured in turn with this one's. */
  readonly beside?: string;
}

/** The seconds that each round took. */
interface Measurement {
  readonly what: string;
  readonly seconds: readonly number[];
  /** The same of the other clone; undefined where it isn't asked. */
  readonly beside?: readonly number[];
}

/** The commands that are measured, and whether they take minutes. */
const COMMANDS: readonly { readonly arguments: readonly string[]; readonly long?: true }[] = [
  { arguments: ['verify', '--all', '--case', 'success'] },
  { arguments: ['verify', '--all'] },
  { arguments: ['verify', '--all', '--target', 'python', '--example', 'get-key-policy', '--case', 'success'] },
  { arguments: ['verify'] },
  { arguments: ['generate', '--check'] },
  { arguments: ['fuzz'], long: true },
  { arguments: ['verify', '--all', '--isolated'], long: true },
  { arguments: ['mutate'], long: true },
];

const OWN_CLONE = repositoryPath();

/** The snippet that is edited in a session, in each language. */
const EDITED: Selection = { example: ['get-key-policy'], case: ['success'] };

const LIMITS = { limitSeconds: 30 } as const;

/**
 * Measures how long commands and edits take, and prints the medians with the spread, how the time grows with the runs,
 * and what the last verification of everything spent its time on.
 *
 * @returns The exit status, which says nothing of the times.
 * @throws KmsExamplesError when a number or a folder is wrong, or the environment fails
 */
export async function bench({ rounds, long, beside }: BenchOptions): Promise<0> {
  const count = wholeNumber('--rounds', rounds, 1);
  const other = beside === undefined ? undefined : cloneIn(beside);
  const measurements: Measurement[] = [];
  let details = '';
  for (const command of COMMANDS.filter(({ long: takesMinutes }) => takesMinutes === undefined || long === true)) {
    const what = command.arguments.join(' ');
    const [seconds, others]: [number[], number[]] = [[], []];
    for (let round = 0; round < (command.long === true ? 1 : count); round++) {
      const own = await runCommand(OWN_CLONE, command.arguments, { timings: true });
      seconds.push(own.seconds);
      if (what === 'verify --all') details = own.stdout.split('\n\n').at(-2) ?? '';
      // It may be of a time when `verify` had no `--timings`.
      if (other !== undefined) others.push((await runCommand(other, command.arguments)).seconds);
    }
    measurements.push({ what, seconds, ...(other === undefined ? {} : { beside: others }) });
  }
  const inOne = await inOneSession(count);
  process.stdout.write(`${[benchText([...measurements, ...inOne.edits], inOne.growth), details].join('\n\n')}\n`);
  return 0;
}

/** @throws KmsExamplesError `invalid-option` */
function cloneIn(folder: string): string {
  if (existsSync(programOf(folder))) return resolve(folder);
  throw new KmsExamplesError('invalid-option', {
    where: `--beside ${folder}`,
    expected: 'the folder of another clone of this repository, set up by `npm run setup`',
    found: `no ${programOf(folder)}`,
    remedy: 'name one, or leave out --beside',
  });
}

function programOf(clone: string): string {
  return join(clone, 'bin', 'kms-examples.js');
}

async function runCommand(
  clone: string,
  [command = '', ...others]: readonly string[],
  { timings = false } = {},
): Promise<{ readonly seconds: number; readonly stdout: string }> {
  const also = timings && command === 'verify' ? ['--timings'] : [];
  const began = performance.now();
  const { stdout } = await execa(process.execPath, [programOf(clone), command, ...others, ...also], {
    cwd: clone,
    stderr: 'ignore',
    reject: false,
  });
  return { seconds: (performance.now() - began) / 1000, stdout };
}

/**
 * How long verdicts take where everything is up: on an edited snippet in each language, and on all runs against half of
 * them.
 */
async function inOneSession(
  rounds: number,
): Promise<{ readonly edits: readonly Measurement[]; readonly growth: readonly number[] }> {
  return supervised(targets, (supervision) =>
    inSession(supervision, async (session) => {
      const secondsFor = async (jobs: readonly Job[], seed: number): Promise<number> => {
        const began = performance.now();
        await session.verify(jobs, { ...LIMITS, seed });
        return (performance.now() - began) / 1000;
      };
      const edits: Measurement[] = [];
      for (const { id } of targets) {
        const jobsEdited = (round: number): Job[] =>
          new Planner(pages, (path) => `${readSnippet(path)}${'\n'.repeat(round)}`).jobs({ ...EDITED, target: [id] });
        await secondsFor(jobsEdited(0), 0);
        const seconds: number[] = [];
        for (let round = 1; round <= rounds; round++) seconds.push(await secondsFor(jobsEdited(round), round));
        edits.push({ what: `one snippet edited in a session, ${id}`, seconds });
      }
      const all = new Planner(pages).jobs({});
      const half = all.filter((_job, index) => index % 2 === 0);
      await secondsFor(all, 0);
      const growth: number[] = [];
      for (let round = 1; round <= rounds; round++) {
        const ofHalf = await secondsFor(half, round);
        growth.push((await secondsFor(all, round)) / ofHalf);
      }
      return { edits, growth };
    }),
  );
}

function benchText(measurements: readonly Measurement[], growth: readonly number[]): string {
  const isCompared = measurements.some(({ beside }) => beside !== undefined);
  const rows = measurements.map(({ what, seconds, beside }) => {
    if (beside === undefined) return [what, ...medianAndSpread(seconds)];
    const ratio = median(seconds) / median(beside);
    return [what, ...medianAndSpread(seconds), ...medianAndSpread(beside), ratio.toFixed(2)];
  });
  const head = ['seconds', 'median', 'spread', ...(isCompared ? ['beside', 'spread', 'ratio'] : [])];
  return [
    columns([head, ...rows]),
    `all runs take ${median(growth).toFixed(2)} times as long as half of them, once everything is up`,
    `${String(availableParallelism())} processors, Node.js ${process.versions.node}`,
  ].join('\n\n');
}

function medianAndSpread(numbers: readonly number[]): [string, string] {
  const sorted = numbers.toSorted((one, other) => one - other);
  const spread = [sorted[0] ?? 0, sorted.at(-1) ?? 0].map((number) => number.toFixed(2)).join(' to ');
  return [median(numbers).toFixed(2), sorted.length === 1 ? '' : spread];
}
