import process from 'node:process';
import type Dockerode from 'dockerode';
import { execa, ExecaError } from 'execa';
import { getContainerRuntimeClient } from 'testcontainers';
import { z } from 'zod';
import { KmsExamplesError, messageOf } from '../../../src/errors.ts';
import { findEndpoint, type Endpoint } from './endpoint.ts';

// Ports are published on the loopback interface; where testcontainers takes the machine for a container, it would look
// for them at the bridge.
process.env.TESTCONTAINERS_HOST_OVERRIDE = '127.0.0.1';

/** How long an engine may take to say that it is there; one that says nothing for longer is dead. */
const ANSWER_MS = 60_000;

/** A Docker Engine that answers. */
export interface Engine {
  readonly docker: Dockerode;
  readonly version: string;
  /** Where it answers, e.g. `unix:///var/run/docker.sock`. */
  readonly address: string;
}

/**
 * Connects to the Docker Engine that the `docker` command uses. From then on, whatever this process starts uses it too.
 *
 * @throws KmsExamplesError `docker-missing`
 */
export async function connectEngine(): Promise<Engine> {
  let endpoint: Endpoint | undefined;
  try {
    endpoint = await findEndpoint();
    const { address, namedBy = 'the command', flaw } = endpoint;
    if (flaw !== undefined) throw new Error(`${namedBy} names ${address}: ${flaw}`);
    process.env.DOCKER_HOST = address;
    const { stdout: version } = await execa('docker', ['version', '--format', '{{.Server.Version}}'], {
      timeout: ANSWER_MS,
    });
    const { dockerode: docker } = (await getContainerRuntimeClient()).container;
    // testcontainers looks elsewhere where an engine doesn't suit it, or its own settings name another one.
    const used = addressOf(docker);
    if (used !== address) throw new Error(`${address} answers, but testcontainers uses ${used}`);
    return { docker, version, address };
  } catch (error) {
    throw new KmsExamplesError('docker-missing', {
      expected: 'a Docker Engine on this machine that answers',
      found: saidBy(error),
      remedy: remedyFor(error, endpoint),
      cause: error,
    });
  }
}

function remedyFor(error: unknown, endpoint: Endpoint | undefined): string {
  const choose = 'choose an engine of this machine, by DOCKER_HOST or `docker context use`';
  if (endpoint?.flaw !== undefined) return choose;
  if (endpoint?.namedBy !== undefined) return `start the engine that ${endpoint.namedBy} names, or ${choose}`;
  const hasCommand = error instanceof ExecaError && error.exitCode !== undefined;
  // The command runs, but knows no such context or address.
  if (endpoint === undefined && hasCommand) return choose;
  return 'run `npm run setup`, which installs and starts one on Debian, or install Docker Engine 20.10 or later';
}

const modemSchema = z.object({
  socketPath: z.string().optional(),
  host: z.string().optional(),
  port: z.union([z.string(), z.number()]).optional(),
});

/** The address that a client talks to, as DOCKER_HOST would name it. */
function addressOf(docker: Dockerode): string {
  const { socketPath, host, port } = modemSchema.parse(docker.modem);
  return socketPath === undefined ? `tcp://${String(host)}:${String(port)}` : `unix://${socketPath}`;
}

/**
 * Tells a failure of the Docker Engine as an error of the family.
 *
 * @param what What was being done, e.g. `starting the container of python`.
 */
export function engineError(what: string, thrown: unknown): KmsExamplesError {
  if (thrown instanceof KmsExamplesError) return thrown;
  const found = saidBy(thrown);
  const { code, expected, remedy } = PROBLEMS.find(({ pattern }) => pattern.test(found)) ?? OTHER;
  return new KmsExamplesError(code, { where: what, expected, found, remedy, cause: thrown });
}

/** What a failed command printed, or an error's message. */
function saidBy(thrown: unknown): string {
  if (!(thrown instanceof ExecaError)) return messageOf(thrown);
  const { shortMessage } = thrown;
  const stderr: unknown = thrown.stderr;
  return typeof stderr === 'string' && stderr !== '' ? `${shortMessage}\n${stderr.trim()}` : shortMessage;
}

const PROBLEMS = [
  {
    pattern: /ENOSPC|no space left on device/iu,
    code: 'disk-full',
    expected: 'free disk space for images and containers',
    remedy: 'free some space where Docker keeps its data, e.g. with `docker image prune`, and try again',
  },
  {
    pattern: /port is already allocated|address already in use|EADDRINUSE/u,
    code: 'port-busy',
    expected: 'a free port of the loopback interface, which Docker chooses',
    remedy: 'end the program that holds the port, or widen the range of local ports, and try again',
  },
  {
    pattern: /could not find bridge|failed to create endpoint|network bridge not found/iu,
    code: 'network-failed',
    expected: 'that the Docker Engine connects containers with its networks',
    remedy:
      'restart the Docker Engine, which makes its bridge and its rules anew; what is said above tells what is missing',
  },
  {
    pattern: /non-overlapping IPv4 address pool/iu,
    code: 'network-failed',
    expected: 'that the Docker Engine can make networks',
    remedy: 'remove networks that nobody uses, with `docker network prune`, and try again',
  },
  {
    pattern: /ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|socket hang up|Cannot connect to the Docker daemon/u,
    code: 'docker-stopped',
    expected: 'a Docker Engine that goes on answering',
    remedy: 'start the Docker Engine again (`npm run setup`), and repeat the command',
  },
] as const;

const OTHER = {
  code: 'start-failed',
  expected: 'that the Docker Engine does what it is asked',
  remedy: 'mend what the message says, and try again; `kms-examples doctor` shows the state of this machine',
} as const;
