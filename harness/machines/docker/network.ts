import type Dockerode from 'dockerode';
import type { Session } from './session.ts';

/** The networks of a session: what may reach what. */
export interface Networks {
  /** Snippets and the recorder. Nothing else is reachable in it: neither the host, whose bridge has no address in it. */
  readonly inner: string;
  /** The recorder and the emulator. */
  readonly outer: string;
}

export async function createNetworks(docker: Dockerode, session: Session): Promise<Networks> {
  const inner = `kms-examples-${session.id}-inner`;
  const outer = `kms-examples-${session.id}-outer`;
  const Labels = { ...session.labels };
  await Promise.all([
    docker.createNetwork({
      Name: inner,
      Labels,
      Internal: true,
      Options: { 'com.docker.network.bridge.inhibit_ipv4': 'true' },
    }),
    docker.createNetwork({ Name: outer, Labels }),
  ]);
  return { inner, outer };
}
