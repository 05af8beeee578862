import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ENGINE_SOCKET = '/var/run/docker.sock';

/** Another address of this machine's Docker Engine, which a test can take away while a command uses it. */
export class EngineProxy {
  readonly address: string;
  readonly #folder: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(folder: string) {
    this.#folder = folder;
    this.address = `unix://${folder}/docker.sock`;
    this.#server = createServer({ allowHalfOpen: true }, (client) => {
      const engine = connect({ path: ENGINE_SOCKET, allowHalfOpen: true });
      for (const [from, to] of [
        [client, engine],
        [engine, client],
      ] as const) {
        this.#sockets.add(from);
        from.on('error', () => to.destroy());
        from.on('close', () => this.#sockets.delete(from));
        from.pipe(to);
      }
    });
  }

  static async start(): Promise<EngineProxy> {
    const proxy = new EngineProxy(mkdtempSync(join(tmpdir(), 'engine-proxy-')));
    await new Promise<void>((resolve) => {
      proxy.#server.listen(join(proxy.#folder, 'docker.sock'), resolve);
    });
    return proxy;
  }

  /** From now on nothing answers at the address, and what was under way is cut off. */
  async stop(): Promise<void> {
    const closed = new Promise((resolve) => {
      this.#server.close(resolve);
    });
    for (const socket of this.#sockets) socket.destroy();
    await closed;
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
