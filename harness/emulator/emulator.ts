import process from 'node:process';
import { KMSClient } from '@aws-sdk/client-kms';
import type Dockerode from 'dockerode';
import { Wait } from 'testcontainers';
import { serviceModel } from '../../src/api/service-model.ts';
import { repositoryPath } from '../../src/repository.ts';
import { containerName, startService } from '../machines/docker/container.ts';
import { folderFiles } from '../machines/docker/context.ts';
import type { Networks } from '../machines/docker/network.ts';
import type { Session } from '../machines/docker/session.ts';
import type { ImageSource } from '../machines/images/image.ts';
import { DOCUMENTED_REGION } from '../../src/model/documented.ts';

// Snippets run with the Node.js that the guide's readers have; the harness's own client need not comment on it.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const NAME = 'emulator';
const PORT = 5000;

/** It drops connections when very many come at once; the SDK's clients try as often. */
const ATTEMPTS = 3;

export const emulatorImage: ImageSource = {
  name: NAME,
  base: 'debian',
  packages: ['moto', 'python'],
  files: folderFiles(repositoryPath('harness', 'emulator', 'image')),
};

/** The emulator that is running. */
export class Emulator {
  /** Its name and version. */
  readonly description: string;
  /** Its address on this machine. */
  readonly hostAddress: string;

  private constructor(description: string, hostAddress: string) {
    this.description = description;
    this.hostAddress = hostAddress;
  }

  /** Its address on a session's outer network, known before it answers there. */
  static address(session: Session): string {
    return `http://${containerName(session, NAME)}:${String(PORT)}`;
  }

  /** @throws KmsExamplesError when its container can't be started */
  static async start(docker: Dockerode, image: string, networks: Networks, session: Session): Promise<Emulator> {
    const ready = Wait.forHttp('/moto-api/', PORT);
    const container = await startService(docker, { image, name: NAME, port: PORT, ready }, networks, session);
    const [description = ''] = await container.exec(['cat', '/description']).then(({ stdout }) => stdout.split('\n'));
    return new Emulator(description, `http://127.0.0.1:${String(container.getMappedPort(PORT))}`);
  }

  /** A client for one account, past the recorder: worlds are made and read with it. */
  client(account: string): KMSClient {
    const client = new KMSClient({
      endpoint: this.hostAddress,
      region: DOCUMENTED_REGION,
      credentials: { accessKeyId: 'harness', secretAccessKey: 'harness' },
    });
    client.middlewareStack.add(
      (next) => (call) => {
        if (isRequest(call.request)) call.request.headers['x-moto-account-id'] = account;
        return next(call);
      },
      { step: 'build', name: 'accountOfTheRun' },
    );
    return client;
  }

  /** What an account holds, in one answer: reading it key by key would take long for many worlds. */
  async readAccount(account: string, attempts = ATTEMPTS): Promise<unknown> {
    try {
      const response = await fetch(this.hostAddress, {
        method: 'POST',
        headers: {
          authorization: `AWS4-HMAC-SHA256 Credential=harness/20260101/${DOCUMENTED_REGION}/kms/aws4_request`,
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `${serviceModel.targetPrefix}.ReadAccount`,
          'x-moto-account-id': account,
        },
        body: '{}',
      });
      if (!response.ok) throw new Error(`status ${String(response.status)}`);
      return await response.json();
    } catch (error) {
      if (attempts <= 1) throw error;
      return this.readAccount(account, attempts - 1);
    }
  }
}

function isRequest(request: unknown): request is { readonly headers: Record<string, string> } {
  return typeof request === 'object' && request !== null && 'headers' in request;
}
