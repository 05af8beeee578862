import type Dockerode from 'dockerode';
import { engineError } from './engine.ts';
import type { Session } from './session.ts';

/** The networks of a session: what may reach what. */
export interface Networks {
  /** Snippets and the recorder. Nothing else can be reached in it: even the host has no address there. */
  readonly inner: string;
  /** The recorder and the emulator. */
  readonly outer: string;
}

/** @throws KmsExamplesError when the engine can't make them; none is then still on its way. */
export async function createNetworks(docker: Dockerode, session: Session): Promise<Networks> {
  const [inner, outer] = [`${session.name}-inner`, `${session.name}-outer`];
  const Labels = { ...session.labels };
  const created = await Promise.allSettled([
    docker.createNetwork({
      Name: inner,
      Labels,
      Internal: true,
      Options: { 'com.docker.network.bridge.inhibit_ipv4': 'true' },
    }),
    docker.createNetwork({ Name: outer, Labels }),
  ]);
  for (const network of created) {
    if (network.status === 'rejected') throw engineError('creating the networks', network.reason);
  }
  return { inner, outer };
}
