import { counted } from '../../src/counted.ts';
import type { Target } from '../../src/languages/target.ts';
import { endOfOneContainer, type Workshop } from '../machines/workshop.ts';
import { stopwatch } from '../stopwatch.ts';
import type { RunningToolchain, ToolchainDescription } from '../toolchains/running.ts';
import type { Isolation } from '../toolchains/isolation.ts';
import type { Outcome } from '../toolchains/server.ts';
import { caseOf, resultVariablesOf, type Job } from './job.ts';
import { waits } from './order.ts';
import type { RunReport, TargetTimings, Witness } from './report.ts';
import { Pace } from './pace.ts';
import { Run, type RunJudge } from './run.ts';
import { inSnippetLines } from './snippet-lines.ts';
import type { Stage } from './stage.ts';
import type { Shortfall } from './verdict.ts';

/** What came of a target's runs. */
export interface TargetReport {
  readonly target: string;
  readonly runs: readonly RunReport[];
  /** Undefined where the container didn't come so far. */
  readonly description: ToolchainDescription | undefined;
  readonly timings: TargetTimings;
}

/** How a target's programs are to be run, and with what. */
export interface Surroundings {
  readonly workshop: Workshop;
  /** The emulator and the recorder, as soon as they answer. */
  readonly stage: Promise<Stage>;
  readonly toolchain: Promise<RunningToolchain>;
  /** How many of the programs that compute run at a time. */
  readonly lanes: number;
  /** An account that no other run uses. */
  readonly nextAccount: () => string;
  /** Makes a run's world, with those that others want at the same time. */
  readonly enterWorld: (run: Run) => Promise<RunJudge>;
  /** How long a program may run, in seconds. */
  readonly limitSeconds: number;
  /** How programs are run at first. */
  readonly isolation: Isolation;
  /** Which of the runs that were warm are repeated isolated: that verdict then counts. */
  readonly confirmed: 'passes' | 'shortfalls';
  /** How long a run took before; undefined where it never ran. */
  readonly pastMs: (job: Job) => number | undefined;
  readonly witness: Witness | undefined;
}

/** How much longer a run may take that has to build its program, too. */
const BUILD_SECONDS = 120;

const ENDED_EARLY: Shortfall = {
  verdict: 'environment',
  expected: 'an outcome of every run',
  found: 'the container ended before the run did',
  remedy: 'repeat the command',
};

/**
 * Compiles and runs a target's programs in its container. A container that can't be had, or that fails, gives the runs
 * that it leaves open the verdict `environment`.
 *
 * @param batches Those that are compiled together; after each, the workers are looked at.
 * @throws KmsExamplesError when the emulator, the recorder or the Docker Engine fails
 */
export async function verifyTarget(
  target: Target,
  batches: readonly (readonly Job[])[],
  surroundings: Surroundings,
): Promise<TargetReport> {
  const { id: subject } = target;
  const jobs = batches.flat();
  const { workshop, witness } = surroundings;
  const { onProgress } = workshop;
  const reports = new Map<Job, RunReport>();
  const timings = { setUp: 0, compile: 0, runs: 0, worlds: 0, programs: 0, judging: 0 };
  let description: TargetReport['description'];
  const pace = new Pace(jobs, surroundings.pastMs);
  const underWay = new Set<Job>();
  let failure = ENDED_EARLY;

  const report = (one: RunReport): void => {
    reports.set(one.job, one);
    witness?.onReport(one);
  };
  const ended = (job: Job): void => onProgress({ subject, text: 'running', state: 'working', count: pace.count(job) });
  try {
    const lap = stopwatch();
    const toolchain = await surroundings.toolchain;
    toolchain.lanes = surroundings.lanes;
    ({ description } = toolchain);
    witness?.onToolchain(description);
    timings.setUp = lap();
    for (const batch of batches) {
      onProgress({ subject, text: `compiling ${counted(batch.length, 'program')}`, state: 'working' });
      // What is complete is compiled by its own command.
      const fragments = batch.filter(({ complete }) => complete === undefined);
      const errors = await toolchain.compile(fragments.map(({ run, program: { text } }) => ({ run, text })));
      timings.compile += lap();
      await surroundings.stage;
      onProgress({ subject, text: 'running', state: 'working' });
      await runBatch(batch, errors, { ...surroundings, toolchain, timings, ended, underWay }, report);
      await toolchain.tidy();
      timings.runs += lap();
    }
  } catch (error) {
    const { code, details } = await endOfOneContainer(error, workshop);
    const { where = code, expected, found, remedy } = details;
    const names = Array.from(underWay, nameOfJob).join(', ');
    const then = names === '' ? '' : `\nthen running: ${names}`;
    failure = { verdict: 'environment', expected, found: `${where}: ${found}${then}`, remedy };
  }

  const runs = jobs.map((job) => reports.get(job) ?? fallsShort(job, failure));
  const passed = runs.filter(({ verdict }) => verdict === 'pass').length;
  // Who looks for passes that must not be expects the others to fall short.
  const isEnough =
    surroundings.confirmed === 'passes'
      ? runs.every(({ verdict }) => verdict !== 'environment')
      : passed === runs.length;
  const text =
    surroundings.confirmed === 'passes'
      ? `${counted(runs.length, 'run')} ended`
      : `${String(passed)} of ${counted(runs.length, 'run')} passed`;
  onProgress({ subject, text, state: isEnough ? 'done' : 'failed' });
  return { target: subject, runs, description, timings };
}

/** Where a target's runs are made. */
interface Workplace extends Omit<Surroundings, 'toolchain' | 'stage'> {
  readonly toolchain: RunningToolchain;
  /** What the runs have taken so far, which they add to. */
  readonly timings: { worlds: number; programs: number; judging: number };
  /** Is told of each run that has ended, before it is known whether it counts. */
  readonly ended: (job: Job) => void;
  /** The jobs whose programs are running. */
  readonly underWay: Set<Job>;
}

/** Runs what compiled of a batch. */
async function runBatch(
  batch: readonly Job[],
  errors: ReadonlyMap<string, string>,
  workplace: Workplace,
  report: (report: RunReport) => void,
): Promise<void> {
  const { ended } = workplace;
  const compiled: Job[] = [];
  for (const job of batch) {
    const message = errors.get(job.run);
    if (message === undefined) compiled.push(job);
    else {
      ended(job);
      report(doesNotCompile(job, message));
    }
  }
  // Without those that ended their workers, others will hardly be taken along again.
  const takenAlong = await runRound(compiled, workplace, report, ended);
  const takenAgain = await runRound(takenAlong, workplace, report);
  await settleAll(takenAgain.map(async (job) => report(await runIsolated(job, workplace))));
}

/**
 * Runs programs once. A verdict in a worker counts when the worker turns out to be as new after all that it ran.
 *
 * @param ended Is told of each run that has ended, before it is known whether it counts.
 * @returns Those of which nothing is known, since their worker is gone with another program: it can't tell what it was like.
 */
async function runRound(
  jobs: readonly Job[],
  workplace: Workplace,
  report: (report: RunReport) => void,
  ended: (job: Job) => void = () => undefined,
): Promise<Job[]> {
  const { confirmed, isolation, toolchain } = workplace;
  const isFinal = ({ verdict }: RunReport): boolean => (verdict === 'pass') !== (confirmed === 'passes');
  const confirm = async (warm: RunReport): Promise<void> => report(await runIsolated(warm.job, workplace, warm));
  const inWorkers = new Map<string, { readonly warm: RunReport; readonly endedWorker: boolean }[]>();
  const takenAlong: Job[] = [];

  await settleAll(
    jobs.map(async (job) => {
      const { worker, ...warm } = await tryJob(job, isolation, workplace);
      ended(job);
      if (worker === undefined) report(warm);
      else if (isFinal(warm)) {
        const others = inWorkers.get(worker.id) ?? [];
        inWorkers.set(worker.id, [...others, { warm, endedWorker: worker.state === 'gone' }]);
      } else await confirm(warm);
    }),
  );
  await settleAll(
    [...inWorkers].flatMap(([worker, runs]) => {
      const condition = toolchain.conditionOf(worker);
      return runs.map(async ({ warm, endedWorker }) => {
        const found = await condition;
        if (found === 'as new') report(warm);
        else if (found === 'gone' && !endedWorker) takenAlong.push(warm.job);
        else await confirm(warm);
      });
    }),
  );
  return takenAlong;
}

/** Waits for all, and only then throws what the first of them threw. */
async function settleAll(tasks: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(tasks);
  await Promise.all(tasks);
}

/** @param warm What came of it in a worker. */
async function runIsolated(job: Job, workplace: Workplace, warm?: RunReport): Promise<RunReport> {
  const { worker: _none, ...isolated } = await tryJob(job, 'isolated', workplace);
  return warm === undefined || isolated.verdict === warm.verdict
    ? isolated
    : { ...isolated, warmVerdict: warm.verdict };
}

async function tryJob(
  job: Job,
  isolation: Isolation,
  { toolchain, enterWorld, nextAccount, limitSeconds, timings, underWay }: Workplace,
): Promise<RunReport & Pick<Outcome, 'worker'>> {
  const run = new Run(job, nextAccount());
  const lap = stopwatch();
  const judge = await enterWorld(run);
  timings.worlds += lap();
  const { accessKeyId, secretAccessKey } = run;
  const seconds = job.complete === undefined ? limitSeconds : limitSeconds + BUILD_SECONDS;
  const setting = { accessKeyId, secretAccessKey, limitSeconds: seconds, isolation };
  const onStart = (): unknown => underWay.add(job);
  const outcome =
    job.complete === undefined
      ? await toolchain.run(job.run, setting, waits(job), onStart)
      : await toolchain.runPublished(job.run, job.complete, setting, onStart);
  underWay.delete(job);
  timings.programs += lap();
  const report = await judge(outcome, seconds);
  timings.judging += lap();
  return { ...report, worker: outcome.worker };
}

function nameOfJob(job: Job): string {
  return `${job.example.id}, case ${caseOf(job)}`;
}

/** The report of a run that wasn't made. */
function fallsShort(job: Job, shortfall: Shortfall, line?: number): RunReport {
  return { job, verdict: shortfall.verdict, shortfalls: [shortfall], line, exchanges: [], durationMs: 0 };
}

function doesNotCompile(job: Job, message: string): RunReport {
  const { text: found, line } = inSnippetLines(message.trim(), job);
  const variables = resultVariablesOf(job).join(', ');
  // What is wrong outside the snippet follows from what it leaves open, or doesn't declare.
  const around =
    line !== undefined || variables === '' ? '' : `; the program reads the result from ${variables} after it`;
  const remedy = `correct the target's snippet template, or the example${around}`;
  return fallsShort(job, { verdict: 'compile', expected: 'a program that compiles', found, remedy }, line);
}
