import { randomBytes } from 'node:crypto';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type Dockerode from 'dockerode';
import { z } from 'zod';

const LABEL = 'kms-examples.session';
const OWNER_LABEL = 'kms-examples.owner';

/**
 * What one command starts in Docker, marked with one label.
 *
 * All of it is removed by a process of its own, as soon as the pipe to it closes: when the command ends, and also when
 * it crashes or is killed, in which case the operating system closes the pipe.
 */
export class Session {
  readonly id = randomBytes(6).toString('hex');
  readonly labels: Readonly<Record<string, string>> = { [LABEL]: this.id, [OWNER_LABEL]: String(process.pid) };
  readonly #folder = join(tmpdir(), `kms-examples-${String(process.pid)}-${this.id}`);
  readonly #remover: ChildProcess = startRemover(this.id, this.#folder);

  /** A folder for what a step needs on its way; made when it is first asked for. */
  temporaryFolder(): string {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    return this.#folder;
  }

  /** Removes all containers, networks and folders of the session. */
  async close(): Promise<void> {
    if (this.#remover.exitCode !== null) return;
    const removed = once(this.#remover, 'exit');
    this.#remover.stdin?.end();
    await removed;
  }
}

/** Its process group is its own, so that Ctrl-C in the terminal doesn't reach it. */
function startRemover(session: string, folder: string): ChildProcess {
  return spawn('sh', ['-c', REMOVE, 'sh', `label=${LABEL}=${session}`, folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
}

/**
 * debootstrap mounts the system's folders while it works. The containers are looked for twice, since a container may still be on its way when the first round looks.
 */
const REMOVE = `
cat > /dev/null
if [ -d "$2" ]; then
  umount --lazy "$2"/*/proc "$2"/*/sys
  rm --recursive --force --one-file-system "$2"
fi
for round in 1 2; do
  containers=$(docker ps --all --quiet --filter "$1")
  [ -z "$containers" ] || docker rm --force --volumes $containers
  networks=$(docker network ls --quiet --filter "$1")
  [ -z "$networks" ] || docker network rm $networks
  [ -n "$containers$networks" ] || exit 0
done
`;

/** Removes what sessions left whose command and remover both ended early, such as by a power failure. */
export async function removeLeftovers(docker: Dockerode): Promise<void> {
  const filters = { label: [LABEL] };
  const containers = await docker.listContainers({ all: true, filters });
  const networks = await docker.listNetworks({ filters });
  for (const { Id, Labels } of containers)
    if (isOrphan(Labels)) await docker.getContainer(Id).remove({ force: true, v: true });
  for (const { Id, Labels } of networks) if (isOrphan(Labels)) await docker.getNetwork(Id).remove();
}

const labelsSchema = z.looseObject({ [OWNER_LABEL]: z.coerce.number().int().positive() });

function isOrphan(labels: unknown): boolean {
  const owner = labelsSchema.safeParse(labels);
  return owner.success && !isRunning(owner.data[OWNER_LABEL]);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
