import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { z } from 'zod';
import { repositoryPath } from '../src/repository.ts';

const reportSchema = z.object({
  environment: z.object({
    engine: z.string(),
    emulator: z.string(),
    toolchains: z.record(z.string(), z.object({ runtime: z.string(), sdk: z.string(), image: z.string() })),
  }),
  timings: z.object({ services: z.number(), total: z.number() }),
  runs: z.array(
    z.object({
      edition: z.string(),
      page: z.string(),
      example: z.string(),
      target: z.string(),
      case: z.string(),
      verdict: z.string(),
      sha256: z.string(),
      reason: z.string().optional(),
      durationMs: z.number(),
    }),
  ),
});

type Report = z.infer<typeof reportSchema>;

/** Where a command runs: in which clone, with what in its environment besides the test's own. */
export interface Place {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A command that was started. */
interface Started {
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

/** Starts the command as a user does. */
export function start(args: readonly string[], { cwd = repositoryPath(), env = {} }: Place = {}): Started {
  const command = execa(join(cwd, 'bin/kms-examples.js'), args, { reject: false, stdin: 'ignore', cwd, env });
  return {
    kill: (signal) => command.kill(signal),
    progress: command.iterable({ from: 'stderr' }),
    ended: command.then(({ exitCode, stdout, stderr }) => ({ exitCode, stdout, stderr })),
  };
}

/** Makes a folder for what a test writes, and removes it afterwards. */
export async function withFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'kms-examples-test-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Verified extends Ended {
  readonly report: Report;
  readonly junit: string;
}

/** Runs `verify` and reads the reports that it writes. */
export async function verify(args: readonly string[], place: Place = {}): Promise<Verified> {
  return withFolder(async (folder) => {
    const [json, junit] = [join(folder, 'verification.json'), join(folder, 'junit.xml')];
    const { exitCode, stdout, stderr } = await start(['verify', ...args, '--json', json, '--junit', junit], place)
      .ended;
    return {
      exitCode,
      stdout,
      stderr,
      report: reportSchema.parse(JSON.parse(readFileSync(json, 'utf8'))),
      junit: readFileSync(junit, 'utf8'),
    };
  });
}

/** Containers, networks and folders that commands of this project have left behind. */
export async function leftovers(): Promise<string[]> {
  const filter = 'label=kms-examples.session';
  const [containers, networks, folders] = await Promise.all([
    execa('docker', ['ps', '--all', '--filter', filter, '--format', '{{.Names}}'], { lines: true }),
    execa('docker', ['network', 'ls', '--filter', filter, '--format', '{{.Name}}'], { lines: true }),
    execa('find', [tmpdir(), '-maxdepth', '1', '-name', 'kms-examples-[0-9]*'], { lines: true }),
  ]);
  return [...containers.stdout, ...networks.stdout, ...folders.stdout];
}
