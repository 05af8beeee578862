import { once } from 'node:events';
import { cpSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { authority } from '../../harness/machines/images/authority.ts';
import { repositoryPath } from '../../src/repository.ts';
import { leftovers, start, withFolder, type Ended, ONE_SNIPPET } from '../command.ts';
import { EngineProxy } from './engine-proxy.ts';

const NOWHERE = 'unix:///nonexistent/docker.sock';

/** Starts a program where nothing answers at the ordinary address of the engine. */
const AWAY = ['unshare', '--mount', 'sh', '-c', 'mount --bind /dev/null /var/run/docker.sock && exec "$@"', 'sh'];

const isRoot = process.getuid?.() === 0;

test.skipIf(!isRoot)('every part uses the engine of the current context', async () => {
  await withProxy(async ({ address }) => {
    await withContext(`host=${address}`, async (env) => {
      await execa('docker', ['context', 'use', 'other'], { env });
      const command = start(['verify', ...ONE_SNIPPET], { env, within: AWAY });
      const { exitCode, stdout } = await command.ended;

      expect(stdout).toContain('1 passed, 0 failed');
      expect(exitCode).toBe(0);
      expect(await leftovers(command.pid)).toEqual([]);
    });
  });
});

test.skipIf(!isRoot).each([
  { by: 'DOCKER_CONTEXT', choose: () => ({ DOCKER_CONTEXT: 'other' }) },
  { by: 'DOCKER_HOST, whatever the context is,', choose: (address: string) => ({ DOCKER_HOST: address }) },
])('the engine that $by names', async ({ choose }) => {
  await withProxy(async ({ address }) => {
    await withContext(`host=${address}`, async (config) => {
      const env = { ...config, ...choose(address) };
      const { exitCode, stdout } = await start(['doctor'], { env, within: AWAY }).ended;

      expect(stdout).toMatch(new RegExp(`^Docker Engine +ready .+, at ${address}$`, 'mu'));
      expect(exitCode).toBe(0);
    });
  });
});

test.each([
  ['ssh://me@kms-examples.invalid', 'DOCKER_CONTEXT'],
  ['ssh://me@kms-examples.invalid', 'DOCKER_HOST'],
  ['tcp://kms-examples.invalid:2375', 'DOCKER_HOST'],
])('an engine at %s, which %s names, is refused: not all parts could use it', async (host, variable) => {
  await withContext(`host=${host}`, async (config) => {
    const chosen = { [variable]: variable === 'DOCKER_HOST' ? host : 'other' };
    const { exitCode, stdout } = await start(['doctor'], { env: { ...config, ...chosen } }).ended;

    expect(exitCode).toBe(2);
    const name = variable === 'DOCKER_HOST' ? variable : 'the context other';
    expect(stdout).toContain(`${name} names ${host}: it is not a socket or a loopback address of this machine`);
  });
});

test('a context with TLS keys is refused', async () => {
  await withFolder(async (folder) => {
    const file = join(folder, 'ca.pem');
    writeFileSync(file, (await authority()).certificate);
    await withContext(`host=tcp://127.0.0.1:2376,ca=${file}`, async (config) => {
      const { exitCode, stdout } = await start(['doctor'], { env: { ...config, DOCKER_CONTEXT: 'other' } }).ended;

      expect(exitCode).toBe(2);
      expect(stdout).toContain('TLS keys');
    });
  });
});

test.skipIf(!isRoot)('no engine, and nothing that names another one', async () => {
  const { exitCode, stdout } = await start(['doctor'], { within: AWAY }).ended;

  expect(exitCode).toBe(2);
  expect(stdout).toContain('npm run setup');
});

test('a context that is not there', async () => {
  const { exitCode, stdout } = await start(['doctor'], { env: { DOCKER_CONTEXT: 'nowhere' } }).ended;

  expect(exitCode).toBe(2);
  expect(stdout).toContain('context "nowhere"');
  expect(stdout).toContain('choose an engine');
});

test.each([
  { by: 'DOCKER_HOST', variables: { DOCKER_HOST: NOWHERE } },
  { by: 'a context', variables: { DOCKER_CONTEXT: 'other' } },
])('the set-up starts no second engine beside a dead one that $by names', async ({ variables }) => {
  await withContext(`host=${NOWHERE}`, async (config) => {
    const { exitCode, stderr } = await setUpEngine({ ...config, ...variables });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^set-up failed\n {2}expected: .+\n {2}found: .+\n {2}to do: .+$/u);
    expect(stderr).toContain(NOWHERE);
  });
});

test('the set-up does not wait for ever for an engine that says nothing', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const address = silent.address();
  const DOCKER_HOST = `tcp://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`;
  try {
    const { exitCode, stderr } = await setUpEngine({ DOCKER_HOST });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`found:    no answer from ${DOCKER_HOST} within `);
  } finally {
    silent.close();
  }
});

/** Runs the set-up in a copy of the repository that has its packages. */
async function setUpEngine(env: Readonly<Record<string, string>>): Promise<Pick<Ended, 'exitCode' | 'stderr'>> {
  return withFolder(async (folder) => {
    for (const file of ['scripts/setup.js', 'package.json', 'package-lock.json', 'node_modules/.package-lock.json']) {
      cpSync(repositoryPath(file), join(folder, file));
    }
    const args = [join(folder, 'scripts/setup.js'), '--docker'];
    const { exitCode, stderr } = await execa('node', args, { env, reject: false });
    return { exitCode, stderr };
  });
}

async function withProxy(use: (proxy: EngineProxy) => Promise<void>): Promise<void> {
  const proxy = await EngineProxy.start();
  try {
    await use(proxy);
  } finally {
    await proxy.stop();
  }
}

/** Gives a test an environment in which Docker has a context `other`. */
async function withContext(
  endpoint: string,
  use: (config: Readonly<Record<string, string>>) => Promise<void>,
): Promise<void> {
  await withFolder(async (folder) => {
    const config = { DOCKER_CONFIG: folder };
    await execa('docker', ['context', 'create', 'other', '--docker', endpoint], { env: config });
    await use(config);
  });
}
