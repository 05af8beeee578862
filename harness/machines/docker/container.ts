import { randomInt } from 'node:crypto';
import type Dockerode from 'dockerode';
import { GenericContainer, type StartedTestContainer, type WaitStrategy } from 'testcontainers';
import type { Networks } from './network.ts';
import { engineError } from './engine.ts';
import type { Session } from './session.ts';

const MEBIBYTE = 1024 ** 2;

/**
 * What a container of snippets may use at most. The size of a file, and how many of the processes a program may have,
 * are set where programs are run (`run-limited`).
 */
export const LIMITS = {
  memoryBytes: 1024 * MEBIBYTE,
  processes: 256,
  programProcesses: 128,
  scratchBytes: 256 * MEBIBYTE,
  outcomeBytes: 64 * MEBIBYTE,
  fileBytes: MEBIBYTE,
} as const;

/** A container that can't change its image, gain rights or take the machine's memory and processes for itself. */
class ConfinedContainer extends GenericContainer {
  constructor(image: string, name: string, session: Session) {
    super(image);
    this.withName(containerName(session, name))
      .withLabels({ ...session.labels })
      .withDroppedCapabilities('ALL')
      .withSecurityOpt('no-new-privileges');
    Object.assign(this.hostConfig, {
      AutoRemove: true,
      Init: true,
      ReadonlyRootfs: true,
      Memory: LIMITS.memoryBytes,
      MemorySwap: LIMITS.memoryBytes,
      PidsLimit: LIMITS.processes,
    });
  }
}

/** A container's name, under which the others of its networks reach it. */
export function containerName(session: Session, name: string): string {
  return `${session.name}-${name}`;
}

/**
 * Starts the container in which all programs of a target are compiled and run. All that it can reach is the recorder.
 *
 * @throws KmsExamplesError when it can't be started
 */
export async function startToolchain(
  image: string,
  target: string,
  networks: Networks,
  session: Session,
): Promise<StartedTestContainer> {
  // A user that no other container has: the system counts processes by user.
  const user = randomInt(100_000, 2 ** 31);
  const options = 'rw,exec,nosuid,nodev,mode=1777';
  const scratch = `${options},size=${String(LIMITS.scratchBytes)}`;
  const container = new ConfinedContainer(image, target, session)
    .withNetworkMode(networks.inner)
    .withUser(`${String(user)}:${String(user)}`)
    .withTmpFs({
      '/scratch': scratch,
      '/tmp': scratch,
      '/outcome': `${options},size=${String(LIMITS.outcomeBytes)}`,
    })
    .withEnvironment({ HOME: '/scratch', TMPDIR: '/scratch' });
  return start(container, target);
}

/** What is to run beside the containers of snippets. */
export interface Service {
  readonly image: string;
  readonly name: string;
  readonly port: number;
  /** What shows that it answers. */
  readonly ready: WaitStrategy;
  /** The host names under which the inner network knows it; without them it can't be reached there. */
  readonly innerNames?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** The emulator's or the recorder's container, with its port published on the loopback interface. */
class ServiceContainer extends ConfinedContainer {
  readonly #connect: (containerId: string) => Promise<void>;

  constructor(
    { image, name, port, ready }: Service,
    session: Session,
    connect: (containerId: string) => Promise<void>,
  ) {
    super(image, name, session);
    this.#connect = connect;
    this.withExposedPorts(port).withWaitStrategy(ready);
    this.hostConfig.PortBindings = { [`${String(port)}/tcp`]: [{ HostIp: '127.0.0.1', HostPort: '0' }] };
  }

  protected override containerCreated(containerId: string): Promise<void> {
    return this.#connect(containerId);
  }
}

/**
 * Starts the emulator or the recorder, and waits until it answers.
 *
 * @throws KmsExamplesError when its container can't be started
 */
export async function startService(
  docker: Dockerode,
  service: Service,
  networks: Networks,
  session: Session,
): Promise<StartedTestContainer> {
  const { innerNames = [], environment = {} } = service;
  const container = new ServiceContainer(service, session, async (containerId) => {
    if (innerNames.length === 0) return;
    const EndpointConfig = { Aliases: [...innerNames] };
    await docker.getNetwork(networks.inner).connect({ Container: containerId, EndpointConfig });
  })
    .withNetworkMode(networks.outer)
    .withTmpFs({ '/tmp': 'rw,nosuid,nodev' })
    .withEnvironment({ ...environment });
  return start(container, service.name);
}

async function start(container: GenericContainer, name: string): Promise<StartedTestContainer> {
  try {
    return await container.start();
  } catch (error) {
    throw engineError(`starting the container of ${name}`, error);
  }
}
