import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { KmsExamplesError, messageOf } from '../../src/errors.ts';
import type { SiteFile } from '../../src/site/pages.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Nobody but this machine's own browser is answered. */
const ADDRESS = '127.0.0.1';

/** From which port on one is looked for that is free, and how many are tried. */
const FIRST_PORT = 4400;
const TRIED_PORTS = 50;

/** Where pages hear of changes. */
const EVENTS = '/events';

/** How often a line is sent that says nothing, so that nobody takes the connection for dead. */
const BEAT_MS = 15_000;

/** Serves a site as it is now, and tells its pages of changes. */
export class LiveServer {
  readonly #server: Server;
  /** Those who hear of changes, with the paths of the pages that they show. */
  readonly #listeners = new Map<ServerResponse, string>();
  readonly #files: () => readonly SiteFile[];
  readonly #beat: NodeJS.Timeout;

  private constructor(files: () => readonly SiteFile[]) {
    this.#files = files;
    this.#server = createServer((request, response) => this.#answer(request, response));
    this.#beat = setInterval(() => this.#send(':\n\n'), BEAT_MS);
  }

  /**
   * Starts serving.
   *
   * @param files The files as they are now.
   * @param port The one to listen on; without it, the first that is free.
   * @throws KmsExamplesError `port-busy`
   */
  static async open(files: () => readonly SiteFile[], port?: number): Promise<LiveServer> {
    const server = new LiveServer(files);
    const ports = port === undefined ? Array.from({ length: TRIED_PORTS }, (_, index) => FIRST_PORT + index) : [port];
    try {
      for (const one of ports) if (await server.#listen(one)) return server;
    } catch (error) {
      server.close();
      throw portBusy(ports, messageOf(error));
    }
    server.close();
    throw portBusy(ports, port === undefined ? 'all of them taken' : 'another program listens there');
  }

  get address(): string {
    return `http://${this.#host}`;
  }

  /** The paths of the pages that are open. */
  get open(): readonly string[] {
    return [...this.#listeners.values()];
  }

  /** Tells all open pages that they may have changed. */
  tell(): void {
    this.#send('event: changed\ndata: \n\n');
  }

  close(): void {
    clearInterval(this.#beat);
    for (const response of this.#listeners.keys()) response.end();
    this.#server.close();
    this.#server.closeAllConnections();
  }

  get #host(): string {
    const address = this.#server.address();
    return `${ADDRESS}:${typeof address === 'object' && address !== null ? String(address.port) : ''}`;
  }

  #listen(port: number): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const failed = (error: NodeJS.ErrnoException): void => {
        if (error.code === 'EADDRINUSE') resolve(false);
        else reject(error);
      };
      this.#server.once('error', failed);
      this.#server.listen(port, ADDRESS, () => {
        this.#server.off('error', failed);
        resolve(true);
      });
    });
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.setHeader('Cache-Control', 'no-store');
    const { pathname, searchParams } = new URL(request.url ?? '/', this.address);
    if (!this.#isOwn(request)) end(response, 403, 'Only pages of this site are answered.');
    else if (!['GET', 'HEAD'].includes(request.method ?? '')) end(response, 405, 'Only GET and HEAD are answered.');
    else if (pathname === EVENTS && request.method === 'GET')
      this.#listenTo(response, pathOf(searchParams.get('page') ?? ''));
    else this.#sendFile(pathOf(pathname), response);
  }

  #sendFile(path: string, response: ServerResponse): void {
    try {
      const text = this.#files().find(([one]) => one === path)?.[1]();
      if (text === undefined) end(response, 404, 'There is no such page.');
      else end(response, 200, text, CONTENT_TYPES[extname(path)]);
    } catch (error) {
      end(response, 500, messageOf(error));
    }
  }

  /** A page of another site, or a name that leads here from elsewhere, is none of ours. */
  #isOwn({ headers: { host = '', origin } }: IncomingMessage): boolean {
    const hosts = [this.#host, this.#host.replace(ADDRESS, 'localhost')];
    return hosts.includes(host) && (origin === undefined || hosts.some((one) => origin === `http://${one}`));
  }

  #listenTo(response: ServerResponse, page: string): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(':\n\n');
    this.#listeners.set(response, page);
    response.on('close', () => this.#listeners.delete(response));
  }

  #send(text: string): void {
    for (const response of this.#listeners.keys()) response.write(text);
  }
}

/** The path in the site of what an address leads to. */
function pathOf(pathname: string): string {
  return pathname.replace(/^\//u, '').replace(/(^|\/)$/u, '$1index.html');
}

function end(response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, { 'Content-Type': type }).end(text);
}

function portBusy(ports: readonly number[], found: string): KmsExamplesError {
  const [first, last] = [ports[0], ports.at(-1)];
  return new KmsExamplesError('port-busy', {
    where: first === last ? `port ${String(first)}` : `ports ${String(first)} to ${String(last)}`,
    expected: 'a port of this machine that is free',
    found,
    remedy: 'name another with --port, or none',
  });
}
