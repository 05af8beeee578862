import { join } from 'node:path';
import process from 'node:process';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { connectEngine } from '../../harness/machines/docker/engine.ts';
import { inspectBase } from '../../harness/machines/images/base.ts';
import { leftovers, start, withFolder } from '../command.ts';

test.skipIf(process.getuid?.() !== 0)('an engine is ready only when it does what it is asked', async () => {
  const { docker, address: own } = await connectEngine();
  const { tag = '' } = await inspectBase(docker, 'debian');
  expect(tag, 'a base image, which any verification makes').not.toBe('');
  await withFolder(async (folder) => {
    const address = `unix://${folder}/docker.sock`;
    // In a network of its own: two engines would fight over one bridge.
    const daemon = execa(
      'unshare',
      [
        '--net',
        'sh',
        '-c',
        'ip link set lo up && exec dockerd "$@"',
        'sh',
        `--data-root=${join(folder, 'data')}`,
        `--exec-root=${join(folder, 'exec')}`,
        `--pidfile=${join(folder, 'pid')}`,
        `--host=${address}`,
        '--storage-driver=vfs',
        '--iptables=false',
      ],
      { reject: false, stdio: 'ignore' },
    );
    try {
      await expect.poll(() => answers(address), { timeout: 60_000, interval: 200 }).toBe(true);
      await execa('sh', ['-c', `docker --host ${own} save ${tag} | docker --host ${address} load`]);
      const env = { DOCKER_HOST: address };
      expect((await start(['doctor'], { env }).ended).stdout).toMatch(/^Docker Engine +ready /mu);

      await execa('nsenter', [`--net=/proc/${String(daemon.pid)}/ns/net`, 'ip', 'link', 'delete', 'docker0']);
      const { exitCode, stdout } = await start(['doctor'], { env }).ended;
      expect(exitCode).toBe(2);
      expect(stdout).toMatch(/^Docker Engine +lacking .*docker0/mu);
      expect(stdout).toMatch(/^Docker Engine: restart the Docker Engine/mu);
      expect(await heldBy(address)).toEqual([]);
    } finally {
      daemon.kill();
      await daemon;
      await execa('umount', ['--recursive', '--lazy', folder], { reject: false });
    }
  });
});

test('a trial that is interrupted leaves nothing behind', async () => {
  const command = start(['doctor']);
  for await (const line of command.progress) {
    if (line.startsWith('trial: ')) command.kill('SIGINT');
  }
  const { exitCode, stderr } = await command.ended;
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/^interrupted$/mu);
  expect(await leftovers(command.pid)).toEqual([]);
});

async function answers(address: string): Promise<boolean> {
  const { exitCode } = await execa('docker', ['--host', address, 'version'], { reject: false });
  return exitCode === 0;
}

/** The containers that an engine has, the networks of sessions, and the images but the base image. */
async function heldBy(address: string): Promise<string[]> {
  const asked = [
    ['ps', '--all', '--format', '{{.Names}}'],
    ['network', 'ls', '--filter', 'name=kms-examples', '--format', '{{.Name}}'],
    ['image', 'ls', '--filter', 'label=kms-examples.session', '--format', '{{.Repository}}'],
  ];
  const held = await Promise.all(asked.map((args) => execa('docker', ['--host', address, ...args], { lines: true })));
  return held.flatMap(({ stdout }) => stdout);
}
