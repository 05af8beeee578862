import { request, type IncomingHttpHeaders } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { LiveServer } from '../../../cli/watch/server.ts';
import { KmsExamplesError } from '../../../src/errors.ts';
import type { SiteFile } from '../../../src/site/pages.ts';

const files: readonly SiteFile[] = [
  ['index.html', () => '<p>first</p>'],
  ['current/keys.html', () => '<p>keys</p>'],
  ['assets/site.js', () => 'go();'],
  [
    'broken.html',
    () => {
      throw new Error('a template is wrong');
    },
  ],
];

const open: LiveServer[] = [];

afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function serve(port?: number): Promise<LiveServer> {
  const server = await LiveServer.open(() => files, port);
  open.push(server);
  return server;
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function ask(address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(parts).toString(),
        }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

test('serves files as they are, by what they are', async () => {
  const { address } = await serve();
  const keys = await ask(`${address}/current/keys.html?language=python`);
  expect(keys).toMatchObject({ status: 200, body: '<p>keys</p>' });
  expect(keys.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  expect((await ask(`${address}/`)).body).toBe('<p>first</p>');
  expect((await ask(`${address}/assets/site.js`)).headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect((await ask(`${address}/none.html`)).status).toBe(404);
  expect((await ask(`${address}/../package.json`)).status).toBe(404);
});

test('tells what is wrong with a page that can not be written, and serves the others', async () => {
  const { address } = await serve();
  expect(await ask(`${address}/broken.html`)).toMatchObject({ status: 500, body: 'a template is wrong' });
  expect((await ask(`${address}/`)).status).toBe(200);
});

test.each([
  ['another name that leads here', { host: 'evil.test' }],
  ['another port', { host: '127.0.0.1:1' }],
  ['a page of another site', { origin: 'http://evil.test' }],
  ['a page from a disk', { origin: 'null' }],
])('refuses %s', async (_what, headers) => {
  const { address } = await serve();
  expect((await ask(`${address}/`, headers)).status).toBe(403);
  expect((await ask(`${address}/events`, headers)).status).toBe(403);
});

test('answers the page of its own, under both names of the loopback interface', async () => {
  const { address } = await serve();
  const { port } = new URL(address);
  expect((await ask(`${address}/`, { origin: address })).status).toBe(200);
  const local = { host: `localhost:${port}`, origin: `http://localhost:${port}` };
  expect((await ask(`${address}/`, local)).status).toBe(200);
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('takes nothing with %s', async (method) => {
  const { address } = await serve();
  expect((await ask(`${address}/`, {}, method)).status).toBe(405);
});

test('tells without a body what a page is, and listens to nobody who asks for that alone', async () => {
  const server = await serve();
  const head = await ask(`${server.address}/current/keys.html`, {}, 'HEAD');
  expect(head).toMatchObject({ status: 200, body: '', headers: { 'content-type': 'text/html; charset=utf-8' } });
  expect((await ask(`${server.address}/none.html`, {}, 'HEAD')).status).toBe(404);
  expect((await ask(`${server.address}/events`, {}, 'HEAD')).status).toBe(404);
  expect(server.open).toEqual([]);
});

test('tells open pages of changes, and knows which they are', async () => {
  const server = await serve();
  const heard = new Promise<string>((resolve, reject) => {
    const asked = request(`${server.address}/events?page=%2Fcurrent%2Fkeys.html`, { agent: false }, (response) => {
      response.on('data', (part: Buffer) => {
        if (part.toString().includes('event: changed')) resolve(part.toString());
        else server.tell();
      });
    });
    asked.on('error', reject);
    asked.end();
  });
  expect(await heard).toContain('event: changed');
  expect(server.open).toEqual(['current/keys.html']);
  server.close();
});

test('a second one takes another port, and a port that is asked for must be free', async () => {
  const [first, second] = [await serve(), await serve()];
  expect(second.address).not.toBe(first.address);
  const taken = Number(new URL(first.address).port);
  await expect(serve(taken)).rejects.toThrow(KmsExamplesError);
  await expect(serve(taken)).rejects.toThrow(
    new RegExp(`^port-busy: port ${String(taken)}\n.*\n  found:    another program listens there$`, 'mu'),
  );
});

test('listens on the loopback interface alone', async () => {
  const { address } = await serve();
  expect(new URL(address).hostname).toBe('127.0.0.1');
});
