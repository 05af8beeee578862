import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { withClone } from '../clone.ts';
import { leftovers, start, verify, withFolder, ONE_SNIPPET } from '../command.ts';
import { EngineProxy } from './engine-proxy.ts';

/** How long a session counts as alive after its last sign of life, and a little more. */
const LEASE_MS = 62_000;

test('a Docker daemon that is not there', async () => {
  const env = { DOCKER_HOST: 'unix:///nonexistent/docker.sock' };
  const { exitCode, stderr } = await start(['verify'], { env }).ended;

  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/^docker-missing\n {2}expected: .+\n {2}found: .+\n/mu);
  expect(stderr).toContain('start the engine that DOCKER_HOST names');
});

test('a report of an earlier run stays where this one comes to no end, which is told', async () => {
  await withFolder(async (folder) => {
    const reports = [join(folder, 'verification.json'), join(folder, 'junit.xml')] as const;
    for (const report of reports) writeFileSync(report, 'earlier');
    const env = { DOCKER_HOST: 'unix:///nonexistent/docker.sock' };
    const { exitCode, stderr } = await start(['verify', '--json', reports[0], '--junit', reports[1]], { env }).ended;

    expect(exitCode).toBe(2);
    expect(stderr).toContain(`left as an earlier run wrote it: ${reports.join(', ')}`);
    expect(reports.map((report) => readFileSync(report, 'utf8'))).toEqual(['earlier', 'earlier']);
    expect(readdirSync(folder)).toHaveLength(reports.length);
  });
});

/** What a command left whose engine stopped, and until when it counts as alive. */
const left = { pid: 0, until: Infinity };

test('a Docker daemon that stops during the run', async () => {
  const proxy = await EngineProxy.start();
  const command = start(['verify', '--page', 'key-policies', '--target', 'python', 'php', '--case', 'success'], {
    env: { DOCKER_HOST: proxy.address },
  });
  for await (const line of command.progress) {
    if (line.includes('compiling')) await proxy.stop();
  }
  const { exitCode, stderr } = await command.ended;
  await proxy.stop();

  expect(exitCode).toBe(2);
  expect(stderr).toContain('docker-stopped');
  expect(stderr).not.toMatch(/^\s+at /mu);
  expect(await leftovers(command.pid)).not.toEqual([]);
  Object.assign(left, { pid: command.pid, until: Date.now() + LEASE_MS });
});

test('an image that cannot be built keeps its own language from running, and no other', async () => {
  await withClone(async (clone) => {
    const dockerfile = join(clone, 'harness/toolchains/php/Dockerfile');
    writeFileSync(
      dockerfile,
      readFileSync(dockerfile, 'utf8').replace(/^FROM .*$/mu, '$&\nRUN echo no such luck; false'),
    );
    const options = '--edition current --page key-policies --target php python --case success'.split(' ');
    const { pid, exitCode, stdout, report } = await verify(options, { cwd: clone });

    expect(exitCode).toBe(2);
    for (const { target, verdict, reason = '' } of report.runs) {
      expect(verdict).toBe(target === 'php' ? 'environment' : 'pass');
      if (target === 'php') expect(reason).toContain('no such luck');
    }
    expect(stdout).toContain('3 passed, 3 failed');
    expect(await leftovers(pid)).toEqual([]);
  });
});

test('ports that are in use on the host make no difference', async () => {
  const servers = await Promise.all([443, 5000, 8080].map(listen));
  try {
    const { exitCode } = await verify(ONE_SNIPPET);
    expect(exitCode).toBe(0);
  } finally {
    for (const server of servers) server?.close();
  }
});

test.skipIf(process.getuid?.() !== 0)('a disk that is full', async () => {
  await withFolder(async (folder) => {
    await execa('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder]);
    const address = `unix://${folder}/docker.sock`;
    // In a network of its own: two engines would fight over one bridge.
    const daemon = execa(
      'unshare',
      [
        '--net',
        'dockerd',
        `--data-root=${folder}/data`,
        `--exec-root=${folder}/exec`,
        `--pidfile=${folder}/pid`,
        `--host=${address}`,
        '--iptables=false',
      ],
      { reject: false, stdio: 'ignore' },
    );
    try {
      await expect.poll(() => answers(address), { timeout: 30_000, interval: 200 }).toBe(true);
      const command = start(['verify', ...ONE_SNIPPET], { env: { DOCKER_HOST: address } });
      const { exitCode, stderr } = await command.ended;

      expect(exitCode).toBe(2);
      expect(stderr).toContain('disk-full');
      expect(stderr).not.toMatch(/^\s+at /mu);
      expect(await leftovers(command.pid)).toEqual([]);
    } finally {
      daemon.kill();
      await daemon;
      await execa('umount', ['--recursive', '--lazy', folder]);
    }
  });
});

test('what a command left whose Docker daemon stopped is removed when its lease has run out', async () => {
  await sleep(Math.max(0, left.until - Date.now()));
  expect((await verify(ONE_SNIPPET)).exitCode).toBe(0);
  expect(await leftovers(left.pid)).toEqual([]);
});

async function answers(address: string): Promise<boolean> {
  const { exitCode } = await execa('docker', ['--host', address, 'version'], { reject: false });
  return exitCode === 0;
}

/** Takes a port of the host, unless something else has it already. */
function listen(port: number): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(undefined);
    });
    server.listen(port, () => {
      resolve(server);
    });
  });
}
