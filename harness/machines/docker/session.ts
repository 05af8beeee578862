import { randomBytes } from 'node:crypto';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import type Dockerode from 'dockerode';
import { z } from 'zod';

const LABEL = 'kms-examples.session';
const LEASE_LABEL = 'kms-examples.lease';

/** How often a session shows that it lives. */
const RENEWAL_S = 5;

/** For how long after that it counts as alive: much longer, since a busy machine may be late. */
const LEASE_S = 60;

/** For how long what could not be removed is left alone. */
const STUCK_MS = 60 * 60 * 1000;

/**
 * What one command starts in Docker, marked with one label.
 *
 * A process of its own, the keeper, removes all of it as soon as the pipe to it closes: when the command ends, and also
 * when it crashes or is killed, since the operating system then closes the pipe.
 *
 * Until then the keeper makes a volume anew every few seconds, which shows everyone on this Docker Engine that the
 * session lives. The engine notes when each thing was made. So its clock alone decides, and commands in different
 * containers, which can't see each other's processes, agree.
 */
export class Session {
  /** The process id lets people and tests find what a command owns; nothing else depends on it. */
  readonly #id = `${String(process.pid)}-${randomBytes(6).toString('hex')}`;
  /** What the name of everything that the session makes begins with. */
  readonly name = nameOf(this.#id);
  readonly labels: Readonly<Record<string, string>> = { [LABEL]: this.#id, [LEASE_LABEL]: String(LEASE_S) };
  readonly #keeper = startKeeper(this.#id);

  /** A folder for what a step needs on its way; made when it is first asked for. */
  temporaryFolder(): string {
    const folder = join(tmpdir(), this.name);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  }

  /** Removes all containers, networks, volumes and folders of the session, and images with its labels. */
  async close(): Promise<void> {
    if (this.#keeper.exitCode !== null || this.#keeper.signalCode !== null) return;
    const removed = once(this.#keeper, 'exit');
    this.#keeper.stdin?.end();
    await removed;
  }
}

function nameOf(session: string): string {
  return `kms-examples-${session}`;
}

/** Its process group is its own, so that neither Ctrl-C nor Ctrl-Z in the terminal reaches it. */
function startKeeper(session: string): ChildProcess {
  return spawn('sh', ['-c', KEEP + REMOVE, ...argumentsOf(session)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
}

/** Removes what a session left that is dead. What can't be removed is left alone for a while. */
async function remove(session: string): Promise<void> {
  const removal = spawn('sh', ['-c', REMOVE, ...argumentsOf(session)], { stdio: 'ignore' });
  await once(removal, 'exit');
  if (removal.exitCode !== 0) writeFileSync(stuckMark(session), '');
}

/** The file whose date says when something that a session left could last not be removed. */
function stuckMark(session: string): string {
  return join(tmpdir(), `stuck-${nameOf(session)}`);
}

/** Whether what a session left is known to stay: each command that tried would take longer by the time of a trial. */
function isStuck(session: string): boolean {
  const { mtimeMs = 0 } = statSync(stuckMark(session), { throwIfNoEntry: false }) ?? {};
  return Date.now() - mtimeMs < STUCK_MS;
}

function argumentsOf(session: string): string[] {
  return ['sh', `${LABEL}=${session}`, nameOf(session), join(tmpdir(), nameOf(session))];
}

/** One of its two volumes is always there. It makes no more of them once the removal begins. */
const KEEP = `
while sleep ${String(RENEWAL_S)}; do
  volume=$((3 - \${volume:-2}))
  docker volume rm "$2-$volume"
  docker volume create --label "$1" --label ${LEASE_LABEL}=${String(LEASE_S)} "$2-$volume"
done &
cat > /dev/null
trap : TERM
kill 0
wait
`;

/**
 * Unmounts the system's folders, which debootstrap mounts while it works. Looks again until nothing is left, since a
 * container may still be on its way, and another process may be removing the same. What is in use stays in the end, and
 * the status says so.
 */
const REMOVE = `
if [ -d "$3" ]; then
  umount --lazy "$3"/*/proc "$3"/*/sys
  rm --recursive --force --one-file-system "$3"
fi
for pause in 0 0 1 1 1; do
  sleep $pause
  containers=$(docker ps --all --quiet --filter "label=$1")
  [ -z "$containers" ] || docker rm --force --volumes $containers
  networks=$(docker network ls --quiet --filter "label=$1")
  [ -z "$networks" ] || docker network rm $networks
  volumes=$(docker volume ls --quiet --filter "label=$1")
  [ -z "$volumes" ] || docker volume rm $volumes
  left=$containers$networks$volumes
  [ -n "$left" ] || break
done
images=$(docker image ls --quiet --filter "label=$1")
[ -z "$images" ] || docker image rm --force $images
[ -z "$left" ]
`;

/**
 * Removes what sessions left whose command and keeper both ended early, such as by a power failure.
 *
 * A session is dead when its lease has run out, and when it then shows no sign of life for two renewals: on a machine
 * that wakes from sleep, all leases have run out, though everything goes on.
 *
 * @throws Error when the engine doesn't answer, or the signal is aborted
 */
export async function removeLeftovers(docker: Dockerode, signal: AbortSignal): Promise<void> {
  const found = await expiredSessions(docker);
  const expired = new Map([...found].filter(([session]) => !isStuck(session)));
  if (expired.size === 0) return;
  await sleep(2 * RENEWAL_S * 1000, undefined, { signal });
  const stillExpired = await expiredSessions(docker);
  const dead = [...expired].filter(([session, lastSign]) => stillExpired.get(session) === lastSign);
  await Promise.all(dead.map(([session]) => remove(session)));
}

const isoTime = z.iso.datetime({ offset: true }).transform((time) => Date.parse(time));

const answersSchema = z.tuple([
  z.array(z.unknown()),
  z.array(z.unknown()),
  z.object({ Volumes: z.array(z.object({ CreatedAt: z.string(), Labels: z.unknown() })).nullable() }),
  z.object({ SystemTime: isoTime }),
]);

/** Something that a session made. */
const thingSchema = z.object({
  Created: z.union([isoTime, z.number().transform((seconds) => seconds * 1000)]),
  Labels: z.object({
    // It becomes part of a folder's path.
    [LABEL]: z.string().regex(/^\d+-[0-9a-f]+$/u),
    [LEASE_LABEL]: z.coerce.number(),
  }),
});

/** The sessions whose lease has run out by the engine's clock, each with the time of its last sign of life. */
async function expiredSessions(docker: Dockerode): Promise<Map<string, number>> {
  const filters = { label: [LABEL, LEASE_LABEL] };
  const answers = await Promise.all([
    docker.listContainers({ all: true, filters }),
    docker.listNetworks({ filters }),
    docker.listVolumes({ filters }),
    docker.info(),
  ]);
  const [containers, networks, { Volumes: volumes }, { SystemTime: now }] = answersSchema.parse(answers);
  const volumesAlike = (volumes ?? []).map(({ CreatedAt: Created, Labels }) => ({ Created, Labels }));
  const things = [...containers, ...networks, ...volumesAlike].flatMap(
    (thing) => thingSchema.safeParse(thing).data ?? [],
  );

  const latest = new Map<string, z.output<typeof thingSchema>>();
  for (const thing of things.toSorted((a, b) => a.Created - b.Created)) latest.set(thing.Labels[LABEL], thing);
  const expired = [...latest].filter(([, { Created, Labels }]) => now - Created > Labels[LEASE_LABEL] * 1000);
  return new Map(expired.map(([session, { Created }]) => [session, Created]));
}
