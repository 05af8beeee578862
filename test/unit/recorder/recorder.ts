import { once } from 'node:events';
import { Agent, createServer, type Server } from 'node:http';
import { KMSClient, type KMSClientConfig } from '@aws-sdk/client-kms';
import { connect, type Server as NetServer, type Socket } from 'node:net';
import process from 'node:process';
import { moto } from '../../../harness/emulator/moto/moto.ts';
import { frontHandler } from '../../../harness/recorder/front.ts';
import { answerMalformed, CLIENT_LIMITS } from '../../../harness/recorder/http.ts';
import type { Exchange, Registration } from '../../../harness/recorder/protocol.ts';
import { RunBook } from '../../../harness/recorder/run-book.ts';
import { policyContextIn } from '../../../src/model/policy-rules.ts';
import { exampleUser } from '../../../src/chapter/placeholders.ts';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

export const registration: Registration = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  account: '700000000000',
  substitutions: [],
  policyContext: policyContextIn({ keys: [], principals: [exampleUser.value] }),
};

/** Where no emulator is: a request that the recorder doesn't refuse ends there, with a KMSInternalException. */
const NO_EMULATOR = { address: 'http://127.0.0.1:1' };

/** The port that a server has, once it listens. */
export function portOf(server: NetServer): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** The recorder's front, without TLS, with one run. */
export class FrontServer {
  readonly port: number;
  readonly #server: Server;
  readonly #runs: RunBook;
  readonly #sockets: Socket[] = [];

  private constructor(server: Server, runs: RunBook) {
    server.on('connection', (socket) => this.#sockets.push(socket));
    this.port = portOf(server);
    this.#server = server;
    this.#runs = runs;
  }

  static async start(
    limits: Partial<typeof CLIENT_LIMITS> = {},
    emulator: { readonly address: string; readonly limitMs?: number } = NO_EMULATOR,
    run: Registration = registration,
  ): Promise<FrontServer> {
    const runs = new RunBook();
    runs.register(run);
    const { address, limitMs } = emulator;
    const server = createServer({ ...CLIENT_LIMITS, ...limits }, frontHandler(runs, moto(address), limitMs));
    answerMalformed(server);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return new FrontServer(server, runs);
  }

  /** A client of the run, for which the server has the name of AWS KMS. */
  client(config: KMSClientConfig = {}): KMSClient {
    return new KMSClient({
      region: 'us-west-2',
      endpoint: `http://kms.us-west-2.amazonaws.com:${String(this.port)}`,
      credentials: registration,
      maxAttempts: 1,
      requestHandler: {
        httpAgent: new Agent({
          lookup: (_host, options, found) => {
            if (options.all === true) found(null, [{ address: '127.0.0.1', family: 4 }]);
            else found(null, '127.0.0.1', 4);
          },
        }),
      },
      ...config,
    });
  }

  get exchanges(): Exchange[] {
    return this.#runs.find(registration.accessKeyId)?.exchanges ?? [];
  }

  /** How many connections are open. */
  get connections(): number {
    return this.#sockets.filter(({ destroyed }) => !destroyed).length;
  }

  /** How much of what clients sent was taken so far. */
  get bytesRead(): number {
    return this.#sockets.reduce((total, { bytesRead }) => total + bytesRead, 0);
  }

  /** What is answered to bytes that come as they are, until the server ends the connection. */
  async answerTo(...parts: (string | Buffer)[]): Promise<string> {
    const socket = connect(this.port, '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    // A server that has answered need not take the rest of what comes.
    socket.on('error', () => undefined);
    for (const part of parts) socket.write(part);
    await new Promise((resolve) => socket.on('close', resolve));
    return Buffer.concat(chunks).toString();
  }

  /** Sends bytes and then neither more nor an end, until the server ends the connection. */
  async stayAfter(bytes: string): Promise<void> {
    const socket = connect({ port: this.port, host: '127.0.0.1', allowHalfOpen: true }).resume();
    socket.write(bytes);
    await once(socket, 'end');
  }

  /** Sends bytes and goes away before an answer comes. */
  async hangUpAfter(bytes: string): Promise<void> {
    const socket = connect(this.port, '127.0.0.1');
    await new Promise<void>((resolve) => socket.write(bytes, () => resolve()));
    socket.resetAndDestroy();
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
