import pLimit from 'p-limit';
import { counted } from '../../src/counted.ts';
import type { Target } from '../../src/languages/target.ts';
import { compilePrograms, runPrograms } from '../toolchains/programs.ts';
import { contentHash, toolchainImage } from '../toolchains/toolchain-image.ts';
import { startToolchain } from '../machines/docker/container.ts';
import type { RunReport, TargetTimings, ToolchainDescription, Witness } from './report.ts';
import type { Run } from './run.ts';
import { inSnippetLines } from './snippet-lines.ts';
import { endOfOneContainer, type Workshop } from '../machines/workshop.ts';
import type { Stage } from './stage.ts';
import { stopwatch } from '../stopwatch.ts';
import type { Shortfall } from './verdict.ts';

/** What came of a target's runs. */
export interface TargetReport {
  readonly target: string;
  readonly runs: readonly RunReport[];
  /** Undefined where the container didn't come so far. */
  readonly description: ToolchainDescription | undefined;
  readonly timings: TargetTimings;
}

const ENDED_EARLY: Shortfall = {
  verdict: 'environment',
  expected: 'an outcome of every run',
  found: 'the container ended before the run did',
  remedy: 'repeat the command',
};

/** The emulator drops connections when very many come at once. */
const WORLDS_AT_A_TIME = 4;

/**
 * Compiles and runs a target's programs in one container. A container that can't be had, or that fails, gives the runs
 * that it leaves open the verdict `environment`.
 *
 * @param stage The emulator and the recorder, as soon as they answer.
 * @throws KmsExamplesError when the emulator, the recorder or the Docker Engine fails
 */
export async function verifyTarget(
  target: Target,
  runs: readonly Run[],
  { workshop, stage, limitSeconds, witness }: Surroundings,
): Promise<TargetReport> {
  const { id: subject } = target;
  const { signal, onProgress } = workshop;
  const reports = new Map<string, RunReport>();
  const timings = { setUp: 0, compile: 0, runs: 0 };
  const say = (text: string): void => onProgress({ subject, text, state: 'working' });
  let description: TargetReport['description'];
  let failure = ENDED_EARLY;

  try {
    const lap = stopwatch();
    const { image, containerId } = await startToolchain(toolchainImage(target, workshop.authority), workshop);
    timings.setUp = lap();

    say(`compiling ${counted(runs.length, 'program')}`);
    const compilation = await compilePrograms(containerId, target, runs, signal);
    description = { ...compilation.description, image, content: contentHash(target) };
    witness?.onToolchain(description);
    for (const run of runs) {
      const message = compilation.errors.get(run.run);
      if (message !== undefined) reports.set(run.run, doesNotCompile(run, message));
    }
    const compiled = runs.filter(({ run }) => !reports.has(run));
    timings.compile = lap();

    const actors = await stage;
    const judges = await pLimit(WORLDS_AT_A_TIME).map(
      compiled,
      async (run) => [run.run, await run.enterWorld(actors, limitSeconds)] as const,
    );
    const judgeOf = new Map(judges);
    timings.runs = await runPrograms(containerId, target, limitSeconds, workshop, async (outcome) => {
      const report = await judgeOf.get(outcome.run)?.(outcome);
      if (report === undefined) return;
      reports.set(outcome.run, report);
      witness?.onReport(report);
      say(`${String(reports.size)} of ${counted(runs.length, 'run')} finished`);
    });
  } catch (error) {
    const { code, details } = endOfOneContainer(error, workshop);
    const { where = code, expected, found, remedy } = details;
    failure = { verdict: 'environment', expected, found: `${where}: ${found}`, remedy };
  }

  const finished = runs.map((run) => reports.get(run.run) ?? run.fallsShort(failure));
  const passed = finished.filter(({ verdict }) => verdict === 'pass').length;
  const state = passed === runs.length ? 'done' : 'failed';
  onProgress({ subject, text: `${String(passed)} of ${counted(runs.length, 'run')} passed`, state });
  return { target: subject, runs: finished, description, timings };
}

export interface Surroundings {
  readonly workshop: Workshop;
  readonly stage: Promise<Stage>;
  /** How long a program may run, in seconds. */
  readonly limitSeconds: number;
  readonly witness: Witness | undefined;
}

function doesNotCompile(run: Run, message: string): RunReport {
  const { text: found, line } = inSnippetLines(message.trim(), run.job);
  const remedy = "correct the target's snippet template, or the example";
  return run.fallsShort({ verdict: 'compile', expected: 'a program that compiles', found, remedy }, line);
}
