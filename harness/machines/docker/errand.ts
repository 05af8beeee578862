import { text } from 'node:stream/consumers';
import { execa } from 'execa';
import { extract } from 'tar-stream';
import { Readable } from 'node:stream';
import type { Workshop } from '../workshop.ts';
import { containerName } from './container.ts';
import { tarArchive, type ContextFile } from './context.ts';
import { engineError } from './engine.ts';

/** A command for a container of its own. */
export interface Errand {
  /** What its container is called. */
  readonly name: string;
  readonly image: string;
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** The files that it finds, by their paths below the root. */
  readonly files: readonly ContextFile[];
  /** Where it works. */
  readonly workingFolder: string;
  /** The folder whose files are brought back; none without. */
  readonly broughtBack?: string;
  /** Whether it reaches nothing and can gain no rights; without this it is root, with a network that leads outside. */
  readonly isConfined?: boolean;
}

/** How long an errand may take. */
const LIMIT_MINUTES = 10;

/** How an errand ended. */
export interface ErrandEnd {
  /** -1 where it took longer than it may. */
  readonly exitStatus: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The texts of the files that then lie in the folder, by their paths in it. */
  readonly files: ReadonlyMap<string, string>;
}

/** A user that owns nothing. */
const NOBODY = '65534:65534';

/**
 * Runs a command in a container of its own.
 *
 * @throws KmsExamplesError when the engine fails, or the signal's own error
 */
export async function runErrand(
  { name, image, command, environment, files, workingFolder, broughtBack, isConfined = false }: Errand,
  { session, networks, signal }: Workshop,
): Promise<ErrandEnd> {
  const container = containerName(session, name);
  const labels = Object.entries(session.labels).flatMap(([label, value]) => ['--label', `${label}=${value}`]);
  const variables = Object.keys(environment).flatMap((variable) => ['--env', variable]);
  const docker = async (args: readonly string[], input?: Buffer): Promise<Buffer> => {
    const ended = await execa('docker', args, {
      encoding: 'buffer',
      cancelSignal: signal,
      // Named on the command line, and given here: values would be seen by everyone on this machine.
      env: environment,
      ...(input === undefined ? {} : { input }),
    });
    return Buffer.from(ended.stdout);
  };
  try {
    const rights = isConfined
      ? ['--user', NOBODY, '--network', 'none', '--cap-drop', 'ALL', '--security-opt', 'no-new-privileges']
      : ['--user', '0', '--network', networks.outer];
    const setting = ['--init', ...rights, '--workdir', workingFolder];
    await docker(['create', '--name', container, ...labels, ...variables, ...setting, image, ...command]);
    await docker(['cp', '-', `${container}:/`], await tarArchive(files));
    const { exitCode, stdout, stderr, timedOut } = await execa('docker', ['start', '--attach', container], {
      reject: false,
      timeout: LIMIT_MINUTES * 60_000,
      cancelSignal: signal,
    });
    signal.throwIfAborted();
    const archive = broughtBack === undefined ? undefined : await docker(['cp', `${container}:${broughtBack}`, '-']);
    await docker(['rm', '--force', '--volumes', container]);
    const found = archive === undefined ? new Map<string, string>() : await filesIn(archive);
    if (timedOut)
      return {
        exitStatus: -1,
        stdout,
        stderr: `${stderr}\nended after ${String(LIMIT_MINUTES)} minutes`,
        files: found,
      };
    return { exitStatus: exitCode ?? -1, stdout, stderr, files: found };
  } catch (error) {
    signal.throwIfAborted();
    throw engineError(`the container ${name}`, error);
  }
}

/** The texts of an archive's files, by their paths in the one folder that it holds. */
async function filesIn(archive: Buffer): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for await (const entry of Readable.from([archive]).pipe(extract())) {
    const { name, type } = entry.header;
    if (type === 'file') files.set(name.slice(name.indexOf('/') + 1), await text(entry));
    entry.resume();
  }
  return files;
}
