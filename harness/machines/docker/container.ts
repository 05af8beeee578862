import { randomInt } from 'node:crypto';
import { GenericContainer, type StartedTestContainer, type WaitStrategy } from 'testcontainers';
import { ensureImage, type ImageSource } from '../images/image.ts';
import type { Workshop } from '../workshop.ts';
import { engineError } from './engine.ts';
import type { Session } from './session.ts';

const MEBIBYTE = 1024 ** 2;

/**
 * What a container of snippets may use at most. The size of a file, and how many of the processes a program may have,
 * are set where programs are run (`run-limited`).
 */
export const LIMITS = {
  memoryBytes: 1536 * MEBIBYTE,
  processes: 512,
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
      // The session removes it. testcontainers' own remover is an image that has to be pulled; even where it is disabled,
      // containers that start together wait for one lock file, half a second and more each.
      .withAutoCleanup(false)
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

/** A toolchain's container, warm for any number of programs, and the tag of its image. */
interface StartedToolchain {
  readonly image: string;
  readonly containerId: string;
}

/**
 * Starts the container in which all programs of a target are compiled and run. All that it can reach is the recorder.
 *
 * @throws KmsExamplesError when its image can't be built, or it can't be started
 */
export async function startToolchain(source: ImageSource, workshop: Workshop): Promise<StartedToolchain> {
  const { networks, session } = workshop;
  // A user that no other container has: the system counts processes by user.
  const user = String(randomInt(100_000, 2 ** 31));
  const options = 'rw,exec,nosuid,nodev,mode=1777';
  const scratch = `${options},size=${String(LIMITS.scratchBytes)}`;
  const outcome = `${options},size=${String(LIMITS.outcomeBytes)}`;
  const { image, container } = await start(source, workshop, (tag) =>
    new ConfinedContainer(tag, source.name, session)
      .withNetworkMode(networks.inner)
      .withUser(`${user}:${user}`)
      .withTmpFs({ '/scratch': scratch, '/tmp': scratch, '/outcome': outcome })
      .withEnvironment({ HOME: '/scratch', TMPDIR: '/scratch' }),
  );
  return { image, containerId: container.getId() };
}

/** How long a service may take to answer, also on a busy machine. */
const SERVICE_START_MS = 40_000;

/** What is to run beside the containers of snippets. */
export interface Service {
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
    image: string,
    name: string,
    { port, ready, innerNames = [], environment = {} }: Service,
    { docker, networks, session }: Workshop,
  ) {
    super(image, name, session);
    this.withNetworkMode(networks.outer)
      .withTmpFs({ '/tmp': 'rw,nosuid,nodev' })
      .withEnvironment({ ...environment })
      .withExposedPorts(port)
      .withWaitStrategy(ready.withStartupTimeout(SERVICE_START_MS));
    this.hostConfig.PortBindings = { [`${String(port)}/tcp`]: [{ HostIp: '127.0.0.1', HostPort: '0' }] };
    this.#connect = async (Container) => {
      if (innerNames.length === 0) return;
      await docker.getNetwork(networks.inner).connect({ Container, EndpointConfig: { Aliases: [...innerNames] } });
    };
  }

  protected override containerCreated(containerId: string): Promise<void> {
    return this.#connect(containerId);
  }
}

/**
 * Starts the emulator or the recorder, and waits until it answers.
 *
 * @throws KmsExamplesError when its image can't be built, or its container can't be started
 */
export async function startService(
  source: ImageSource,
  service: Service,
  workshop: Workshop,
): Promise<StartedTestContainer> {
  const { name: subject } = source;
  const { onProgress } = workshop;
  try {
    const { container } = await start(
      source,
      workshop,
      (image) => new ServiceContainer(image, subject, service, workshop),
    );
    onProgress({ subject, text: 'answers', state: 'done' });
    return container;
  } catch (error) {
    onProgress({ subject, text: 'failed', state: 'failed' });
    throw error;
  }
}

/** Starts a container from an image that is built when it has to be. */
async function start(
  source: ImageSource,
  workshop: Workshop,
  containerFrom: (image: string) => GenericContainer,
): Promise<{ readonly image: string; readonly container: StartedTestContainer }> {
  const { name: subject } = source;
  const say = (text: string): void => workshop.onProgress({ subject, text, state: 'working' });
  const image = await ensureImage(source, workshop, say);
  say('starting');
  try {
    return { image, container: await containerFrom(image).start() };
  } catch (error) {
    throw engineError(`starting the container of ${subject}`, error);
  }
}
