import { randomUUID } from 'node:crypto';
import { Wait } from 'testcontainers';
import type { BaseName } from '../../src/languages/toolchain.ts';
import { startService } from '../machines/docker/container.ts';
import { textFile } from '../machines/docker/context.ts';
import type { ImageSource } from '../machines/images/image.ts';
import { inWorkshop, type Supervision } from '../machines/workshop.ts';

const NAME = 'trial';
const PORT = 8080;
const READY = 'ready';

/**
 * Has the Docker Engine do once what a verification asks of it: it makes networks, builds a layer in a container, and
 * starts a container in both networks, with a port on the loopback interface. All of that is removed again.
 *
 * @param base A base image that is here.
 * @throws KmsExamplesError what the engine lacks, or the signal's own error
 */
export async function tryEngine(base: BaseName, supervision: Supervision): Promise<void> {
  await inWorkshop(supervision, async (workshop) => {
    const service = { port: PORT, ready: Wait.forLogMessage(READY), innerNames: [NAME] };
    await startService(trialImage(base, workshop.session.labels), service, workshop);
  });
}

/** An image that there has never been, so that it is built, and that its session removes. */
function trialImage(base: BaseName, labels: Readonly<Record<string, string>>): ImageSource {
  const dockerfile = [
    'ARG BASE',
    'FROM ${BASE}',
    `LABEL ${Object.entries(labels)
      .map(([name, value]) => `${name}="${value}"`)
      .join(' ')}`,
    `RUN echo ${randomUUID()} > /trial`,
    `CMD ["sh", "-c", "echo ${READY}; exec sleep 60"]`,
  ].join('\n');
  return { name: NAME, base, packages: [], files: [textFile('Dockerfile', `${dockerfile}\n`)] };
}
