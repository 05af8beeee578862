import { availableParallelism } from 'node:os';
import process from 'node:process';
import { execa } from 'execa';
import { inSession } from '../harness/verify/session.ts';
import { Planner, type Selection } from '../harness/plan/plan.ts';
import { pages } from '../src/chapter/chapter.ts';
import { columns } from '../src/columns.ts';
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
}

interface Measurement {
  readonly what: string;
  readonly seconds: readonly number[];
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

/** The snippet that is edited in a session, in each language. */
const EDITED: Selection = { example: ['get-key-policy'], case: ['success'] };

/**
 * Measures how long commands and edits take, and prints the medians with the spread, and what the last verification of
 * everything spent its time on.
 *
 * @returns The exit status, which says nothing of the times.
 * @throws KmsExamplesError when a number is wrong, or the environment fails
 */
export async function bench({ rounds, long }: BenchOptions): Promise<0> {
  const count = wholeNumber('--rounds', rounds, 1);
  const measurements: Measurement[] = [];
  let details = '';
  for (const command of COMMANDS.filter(({ long: takesMinutes }) => takesMinutes === undefined || long === true)) {
    const seconds: number[] = [];
    for (let round = 0; round < (command.long === true ? 1 : count); round++) {
      const began = performance.now();
      const { stdout } = await runCommand(command.arguments);
      seconds.push((performance.now() - began) / 1000);
      if (command.arguments.join(' ') === 'verify --all') details = stdout.split('\n\n').at(-2) ?? '';
    }
    measurements.push({ what: command.arguments.join(' '), seconds });
  }
  measurements.push(...(await editsInSession(count)));
  process.stdout.write(`${[benchText(measurements), details].join('\n\n')}\n`);
  return 0;
}

function runCommand([command = '', ...others]: readonly string[]): Promise<{ readonly stdout: string }> {
  const timings = command === 'verify' ? ['--timings'] : [];
  return execa(process.execPath, [repositoryPath('bin', 'kms-examples.js'), command, ...others, ...timings], {
    stderr: 'ignore',
    reject: false,
  });
}

/** How long the verdict on an edited snippet takes where everything is up, by language. */
async function editsInSession(rounds: number): Promise<Measurement[]> {
  return supervised(targets, (supervision) =>
    inSession(supervision, async (session) => {
      const verify = async (target: string, round: number): Promise<number> => {
        const edited = new Planner(pages, (path) => `${readSnippet(path)}${'\n'.repeat(round)}`);
        const jobs = edited.jobs({ ...EDITED, target: [target] });
        const began = performance.now();
        await session.verify(jobs, { limitSeconds: 30, seed: round });
        return (performance.now() - began) / 1000;
      };
      const measurements: Measurement[] = [];
      for (const { id } of targets) {
        await verify(id, 0);
        const seconds: number[] = [];
        for (let round = 1; round <= rounds; round++) seconds.push(await verify(id, round));
        measurements.push({ what: `one snippet edited in a session, ${id}`, seconds });
      }
      return measurements;
    }),
  );
}

function benchText(measurements: readonly Measurement[]): string {
  const rows = measurements.map(({ what, seconds }) => {
    const sorted = seconds.toSorted((one, other) => one - other);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    const spread = [sorted[0] ?? 0, sorted.at(-1) ?? 0].map((second) => second.toFixed(2)).join(' to ');
    return [what, median.toFixed(2), sorted.length === 1 ? '' : spread];
  });
  return [
    columns([['seconds', 'median', 'spread'], ...rows]),
    `${String(availableParallelism())} processors, Node.js ${process.versions.node}`,
  ].join('\n\n');
}
