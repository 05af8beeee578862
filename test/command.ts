import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import type { z } from 'zod';
import { packageMirror } from '../harness/machines/closed-network/package-mirror.ts';
import { verificationSchema } from '../harness/report/json.ts';
import { repositoryPath } from '../src/repository.ts';

type Report = z.infer<typeof verificationSchema>;

/** Options with which `verify` runs one snippet once. */
export const ONE_SNIPPET = '--edition current --target python --example list-key-policies --case success'.split(' ');

/** Where a command runs: in which clone, with what in its environment besides the test's own. */
export interface Place {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A program that changes its surroundings and then runs it, with the program's arguments, e.g. `unshare --pid`. */
  readonly within?: readonly string[];
}

/** A command that was started. */
export interface Started {
  /** The process that owns what the command starts. */
  readonly pid: number;
  readonly kill: (signal: NodeJS.Signals) => boolean;
  /** The lines of its progress as they come. */
  readonly progress: AsyncIterable<string>;
  readonly ended: Promise<Ended>;
}

export interface Ended {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** A clone has no package mirror beside it: it uses that of this repository, and so the same images. */
const mirror = packageMirror();
const MIRROR = mirror === undefined ? {} : { KMS_EXAMPLES_PACKAGES: mirror };

/** Starts the command as a user does, on a machine where nothing has passed yet unless its environment says otherwise. */
export function start(
  args: readonly string[],
  { cwd = repositoryPath(), env = {}, within: [program = 'env', ...options] = [] }: Place = {},
): Started {
  const state = join(tmpdir(), `kms-examples-test-state-${randomUUID()}`);
  const command = execa(program, [...options, join(cwd, 'bin/kms-examples.js'), ...args], {
    reject: false,
    stdin: 'ignore',
    // It is asked to end, and takes as long as it needs: on a busy machine more than execa gives it.
    forceKillAfterDelay: false,
    cwd,
    // What a test tries must not tell the job that runs the tests.
    env: { ...MIRROR, XDG_STATE_HOME: state, GITHUB_ACTIONS: '', ...env },
  });
  return {
    pid: command.pid ?? 0,
    kill: (signal) => command.kill(signal),
    // Only for those who read it: what nobody takes would fill the pipe, and stop the command.
    get progress() {
      return command.iterable({ from: 'stderr' });
    },
    ended: command.then(({ exitCode, stdout, stderr }) => {
      rmSync(state, { recursive: true, force: true });
      return { exitCode, stdout, stderr };
    }),
  };
}

/** Makes a folder for what a test writes, and removes it afterwards. */
export async function withFolder<Result>(use: (folder: string) => Result | Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'kms-examples-test-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Verified extends Ended {
  readonly pid: number;
  readonly report: Report;
  readonly junit: string;
}

/** Runs `verify` and reads the reports that it writes. */
export async function verify(args: readonly string[], place: Place = {}): Promise<Verified> {
  return withFolder(async (folder) => {
    const [json, junit] = [join(folder, 'verification.json'), join(folder, 'junit.xml')];
    const { pid, ended } = start(['verify', ...args, '--json', json, '--junit', junit], place);
    return {
      ...(await ended),
      pid,
      report: verificationSchema.parse(JSON.parse(readFileSync(json, 'utf8'))),
      junit: readFileSync(junit, 'utf8'),
    };
  });
}

/** What the name of everything begins with that the process of a command owns. */
export function ownedBy(pid: number): string {
  return `kms-examples-${String(pid)}-`;
}

/** The containers, networks, volumes and folders that the process of a command has, or has left behind. */
export async function leftovers(pid: number): Promise<string[]> {
  const filter = `name=^${ownedBy(pid)}`;
  const lists = await Promise.all([
    execa('docker', ['ps', '--all', '--filter', filter, '--format', '{{.Names}}'], { lines: true }),
    execa('docker', ['network', 'ls', '--filter', filter, '--format', '{{.Name}}'], { lines: true }),
    execa('docker', ['volume', 'ls', '--filter', filter, '--format', '{{.Name}}'], { lines: true }),
    execa('find', [tmpdir(), '-maxdepth', '1', '-name', `${ownedBy(pid)}*`], { lines: true }),
  ]);
  return lists.flatMap(({ stdout }) => stdout);
}
