import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { containerName } from '../../harness/machines/docker/container.ts';
import { inWorkshop, type Workshop } from '../../harness/machines/workshop.ts';
import { RunningToolchain } from '../../harness/toolchains/running.ts';
import type { Isolation } from '../../harness/toolchains/isolation.ts';
import type { Outcome, ToolchainProgram } from '../../harness/toolchains/server.ts';
import type { Target } from '../../src/languages/target.ts';
import { targets } from '../../src/languages/targets.ts';
import { repositoryPath } from '../../src/repository.ts';

/*
 * Programs that behave badly, the same ones in every language, in a worker and isolated: both must end alike, and leave
 * nothing behind. The environment's CONDUCT names the only target that is tried.
 */

/** What a program does, and how it must end: with a status, or with any but 0. */
const CONDUCT: Readonly<Record<string, number | 'failed' | 'any'>> = {
  plain: 0,
  'exit-3': 3,
  endless: 137,
  'endless-output': 'failed',
  'no-newline': 0,
  binary: 0,
  'large-file': 'failed',
  memory: 'failed',
  'fork-bomb': 'any',
  thread: 0,
  child: 0,
  detached: 0,
  uncaught: 'failed',
  'uncaught-aside': 'any',
  locale: 0,
  'time-zone': 0,
  environment: 0,
  'working-folder': 0,
  encoding: 0,
  'sdk-setting': 0,
  'closed-stdout': 'any',
  stdin: 0,
};

/** What these have printed when a limit ends them depends on the time that they took, as does which limit it is. */
const AT_A_LIMIT: ReadonlySet<string> = new Set(['endless-output', 'memory', 'fork-bomb']);

/** How long a program may take, in seconds: what never ends is given no more than it needs to start. */
const limitOf = (name: string): number => (name === 'endless' ? 8 : 40);

/** How many programs run one after the other in the end: more than a worker is taken for. */
const MANY = 500;

const processesSchema = z.object({ Processes: z.array(z.tuple([z.string(), z.string()])) });

const CREDENTIALS = { accessKeyId: 'id', secretAccessKey: 'secret' };

const tried = targets.filter(({ id }) => (process.env.CONDUCT ?? id) === id);

let workshop: Workshop;
let end: () => void;
let ended: Promise<void>;

beforeAll(async () => {
  await new Promise<void>((resolve, reject) => {
    ended = inWorkshop({ signal: new AbortController().signal, onProgress: () => undefined }, async (own) => {
      workshop = own;
      await new Promise<void>((finish) => {
        end = finish;
        resolve();
      });
    });
    ended.catch(reject);
  });
});

afterAll(async () => {
  end();
  await ended;
});

test.concurrent.each(tried.map((target) => [target.id, target] as const))(
  'in %s, programs that behave badly end alike in a worker and isolated, and leave nothing behind',
  async (_id, target: Target) => {
    const programs = programsOf(target);
    expect(programs.map(({ name }) => name).toSorted()).toEqual(Object.keys(CONDUCT).toSorted());
    const toolchain = await RunningToolchain.open(target, workshop, 1);
    expect(Object.fromEntries(await toolchain.compile(programs))).toEqual({});
    const run = async (name: string, isolation: Isolation): Promise<Outcome> =>
      toolchain.run(runOf(name), { ...CREDENTIALS, limitSeconds: limitOf(name), isolation });

    const plain = endOf(await run('plain', 'isolated'));
    for (const [name, status] of Object.entries(CONDUCT)) {
      const isolated = await run(name, 'isolated');
      const warm = await run(name, 'warm');
      if (AT_A_LIMIT.has(name)) expect(warm.exitStatus === 0, name).toBe(isolated.exitStatus === 0);
      else expect(endOf(warm), name).toEqual(endOf(isolated));
      if (typeof status === 'number') expect(isolated.exitStatus, `${name}: ${isolated.stderr}`).toBe(status);
      if (status === 'failed') expect(isolated.exitStatus, name).not.toBe(0);
      // One that a program has spent, but not ended, can still tell what it is like.
      if (warm.worker?.state === 'spent') expect(await toolchain.conditionOf(warm.worker.id), name).not.toBe('gone');
      await vi.waitFor(
        async () => expect(await commandsIn(target.id), `processes after ${name}`).not.toContain('sleep 100'),
        { timeout: 20_000 },
      );
      const { worker, ...next } = await run('plain', 'warm');
      expect(endOf(next), `after ${name}`).toEqual(plain);
      if (worker !== undefined) expect(await toolchain.conditionOf(worker.id), `after ${name}`).not.toBe('changed');
    }
    for (let count = 1; count <= MANY; count++) {
      expect(endOf(await run('plain', 'warm')), `run ${String(count)} in a row`).toEqual(plain);
    }
  },
);

/**
 * The programs of a target, by what they do; one that isn't in its folder is that of the target whose toolchain it shares.
 * In their texts, RUN stands for the run's name.
 */
function programsOf({ id, toolchain: { shared } }: Target): (ToolchainProgram & { readonly name: string })[] {
  const owners = shared === undefined ? [id] : [shared.with, id];
  const files = owners
    .map((owner) => repositoryPath('src', 'languages', owner, 'conduct'))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((file) => [file, join(folder, file)] as const));
  return Array.from(new Map(files), ([file, path]) => {
    const { name } = parse(file);
    return { name, run: runOf(name), text: readFileSync(path, 'utf8').replaceAll('RUN', runOf(name)) };
  });
}

/** The commands of all processes in a target's container. */
async function commandsIn(target: string): Promise<string[]> {
  const container = workshop.docker.getContainer(containerName(workshop.session, target));
  const { Processes } = processesSchema.parse(await container.top({ ps_args: '-eo pid,args' }));
  return Processes.map(([, command]) => command);
}

function runOf(name: string): string {
  return name.replaceAll('-', '');
}

function endOf({ exitStatus, stdout, stderr, observed, observedError }: Omit<Outcome, 'worker'>): Partial<Outcome> {
  return { exitStatus, stdout, stderr, observed, observedError };
}
