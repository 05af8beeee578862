import process from 'node:process';
import { execa } from 'execa';
import { z } from 'zod';

/** Where a Docker Engine answers. */
export interface Endpoint {
  /** As DOCKER_HOST would name it, e.g. `unix:///var/run/docker.sock`. */
  readonly address: string;
  /** What names it, e.g. `DOCKER_HOST`; undefined for the ordinary one, which nothing has to name. */
  readonly namedBy: string | undefined;
  /** Why the harness can't use it; undefined where it can. */
  readonly flaw: string | undefined;
}

/** Containers publish their ports on the loopback interface of the engine's machine, which therefore must be this one. */
const ON_THIS_MACHINE = /^unix:\/\/|^tcp:\/\/(?:localhost|127(?:\.\d+){3}):/u;

const ORDINARY_CONTEXT = 'default';

const contextSchema = z.object({
  Name: z.string(),
  Endpoints: z.object({ docker: z.object({ Host: z.string() }) }),
  TLSMaterial: z.record(z.string(), z.unknown()),
});

/**
 * Finds the endpoint that the `docker` command uses: the one that DOCKER_HOST names, or that of the context that
 * DOCKER_CONTEXT or `docker context use` has chosen.
 *
 * @throws ExecaError when there is no such command, or no such context
 */
export async function findEndpoint(): Promise<Endpoint> {
  const { stdout } = await execa('docker', ['context', 'inspect', '--format', '{{json .}}']);
  const { Name, Endpoints, TLSMaterial } = contextSchema.parse(JSON.parse(stdout));
  const address = Endpoints.docker.Host;
  if (Name !== ORDINARY_CONTEXT) {
    const needsKeys = Object.keys(TLSMaterial).length > 0;
    return { address, namedBy: `the context ${Name}`, flaw: flawOf(address) ?? (needsKeys ? KEYS : undefined) };
  }
  const isNamed = (process.env.DOCKER_HOST ?? '') !== '';
  return { address, namedBy: isNamed ? 'DOCKER_HOST' : undefined, flaw: flawOf(address) };
}

const KEYS = 'only the `docker` command can use the TLS keys that a context holds';

function flawOf(address: string): string | undefined {
  return ON_THIS_MACHINE.test(address) ? undefined : 'it is not a socket or a loopback address of this machine';
}
