import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mapValues } from 'es-toolkit';
import { execa } from 'execa';
import { packageMirror } from '../../harness/machines/closed-network/package-mirror.ts';
import { STAND_INS, type Runner } from './actions.ts';
import { filledIn, holds, valueOf, type Contexts, type Status } from './expressions.ts';
import type { Job, Step, Workflow } from './workflow.ts';

type Texts = Readonly<Record<string, string>>;

/** What a workflow is started with. */
export interface Start {
  readonly inputs?: Texts;
  /** Where the jobs have their folders, and what is cached and uploaded. */
  readonly folder: string;
  readonly origin: string;
  /** Changes what a job has as soon as its packages are installed, the first time. */
  readonly afterCheckout: (workspace: string, job: string) => void;
}

/** What came of a workflow. */
export interface Ended {
  /** How each job came out, by its id. */
  readonly results: Readonly<Record<string, Status | 'skipped'>>;
  /** The steps that were executed, as they stand in the file. */
  readonly executed: ReadonlySet<Step>;
  /** What the steps printed. */
  readonly log: string;
  /** What they told in the summaries of their jobs. */
  readonly summary: string;
}

/** A job that is running on its machine. */
interface Running {
  readonly contexts: Contexts;
  readonly env: Texts;
  readonly runner: Runner;
  readonly outputFile: string;
  readonly summaryFile: string;
}

/** Runs jobs one after the other, and their steps in order: commands as they are, actions by what stands in for them. */
export async function runWorkflow(workflow: Workflow, start: Start): Promise<Ended> {
  const results: Record<string, Status | 'skipped'> = {};
  const outputs: Record<string, Texts> = {};
  const executed = new Set<Step>();
  let [log, summary] = ['', ''];
  const github = { ref: 'refs/heads/main', server_url: 'https://github.com', repository: 'owner/kms-examples' };
  for (const [id, job] of Object.entries(workflow.jobs)) {
    const needed = job.needs.map((name) => {
      const result = results[name];
      if (result === undefined) throw new Error(`${id} needs ${name}, which doesn't stand before it`);
      return { name, result, outputs: outputs[name] ?? {} };
    });
    const needs = Object.fromEntries(needed.map(({ name, ...told }) => [name, told]));
    const ofAll = { github, inputs: start.inputs ?? {}, needs };
    const status = needed.every(({ result }) => result === 'success') ? 'success' : 'failure';
    if (!holds(job.if, ofAll, status)) {
      results[id] = 'skipped';
      continue;
    }
    const env = mapValues(workflow.env, (text) => filledIn(text, ofAll));
    results[id] = 'success';
    for (const [index, matrix] of combinations(job, ofAll).entries()) {
      const contexts = { ...ofAll, matrix, env };
      const machine = machineFor(`${id}-${index}`, job, contexts, start);
      const end = await runSteps(id, job, machine, start, executed);
      log += end.log;
      summary += readFileSync(machine.summaryFile, 'utf8');
      if (end.status === 'failure') results[id] = 'failure';
      outputs[id] = { ...outputs[id], ...mapValues(job.outputs, (text) => filledIn(text, end.contexts)) };
    }
  }
  return { results, executed, log, summary };
}

/** The combinations of a matrix; one without any value where there is no matrix. */
function combinations({ strategy: { matrix } }: Job, contexts: Contexts): Record<string, unknown>[] {
  return Object.entries(matrix).reduce<Record<string, unknown>[]>(
    (all, [name, given]) => {
      const values = typeof given === 'string' ? valueOf(given.replace(/^\$\{\{(.*)\}\}$/su, '$1'), contexts) : given;
      if (!Array.isArray(values) || values.length === 0) throw new Error(`the matrix has no ${name}`);
      return all.flatMap((one) => values.map((value: unknown) => ({ ...one, [name]: value })));
    },
    [{}],
  );
}

/** A new machine for a job, on which nothing has passed yet. */
function machineFor(
  name: string,
  job: Job,
  contexts: Contexts & { readonly env: Texts },
  { folder, origin }: Start,
): Running {
  const [workspace, caches, artifacts] = [join(folder, name), join(folder, 'caches'), join(folder, 'artifacts')];
  for (const path of [caches, artifacts]) mkdirSync(path, { recursive: true });
  const [outputFile, summaryFile] = [`${workspace}.output`, `${workspace}.summary`];
  for (const path of [outputFile, summaryFile]) writeFileSync(path, '');
  const mirror = packageMirror();
  const isArm = filledIn(job['runs-on'], contexts).endsWith('-arm');
  return {
    contexts: { ...contexts, runner: { os: 'Linux', arch: isArm ? 'ARM64' : 'X64' } },
    env: {
      ...contexts.env,
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: outputFile,
      GITHUB_STEP_SUMMARY: summaryFile,
      XDG_STATE_HOME: `${workspace}.state`,
      ...(mirror === undefined ? {} : { KMS_EXAMPLES_PACKAGES: mirror }),
    },
    runner: { workspace, origin, caches, artifacts, permissions: job.permissions ?? {} },
    outputFile,
    summaryFile,
  };
}

interface End {
  readonly status: Status;
  readonly contexts: Contexts;
  readonly log: string;
}

async function runSteps(
  id: string,
  job: Job,
  { contexts: ofJob, env, runner, outputFile }: Running,
  { afterCheckout }: Start,
  executed: Set<Step>,
): Promise<End> {
  const steps: Record<string, { readonly outputs: Texts }> = {};
  let status: Status = 'success';
  let log = '';
  for (const step of job.steps) {
    const contexts = { ...ofJob, steps };
    if (!holds(step.if ?? 'success()', contexts, status)) continue;
    executed.add(step);
    writeFileSync(outputFile, '');
    let outputs: Texts = {};
    if (step.run !== undefined) {
      // As GitHub runs it where no shell is named.
      const { all, exitCode } = await execa('bash', ['-e', '-c', filledIn(step.run, contexts)], {
        cwd: runner.workspace,
        env: { ...env },
        stdin: 'ignore',
        all: true,
        reject: false,
      });
      log += `${id}: ${step.run}\n${all}\n`;
      if (exitCode !== 0) status = 'failure';
      outputs = Object.fromEntries(
        readFileSync(outputFile, 'utf8')
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
      );
    } else {
      const act = STAND_INS[step.uses ?? ''];
      if (act === undefined) throw new Error(`nothing stands in for ${String(step.uses)}`);
      outputs = await act(
        mapValues(step.with, (text) => filledIn(text, contexts)),
        runner,
      );
      if (step.uses?.startsWith('actions/checkout@') && existsSync(runner.workspace))
        afterCheckout(runner.workspace, id);
    }
    if (step.id !== undefined) steps[step.id] = { outputs };
  }
  return { status, contexts: { ...ofJob, steps }, log };
}
