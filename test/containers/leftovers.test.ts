import { randomBytes } from 'node:crypto';
import process from 'node:process';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { connectEngine } from '../../harness/machines/docker/engine.ts';
import { removeLeftovers } from '../../harness/machines/docker/session.ts';
import { leftovers, ownedBy, start, verify, ONE_SNIPPET } from '../command.ts';

/** Starts a program as the first process of a namespace of processes. */
const ALONE = ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc'];
const FIRST_PROCESS = 1;

test.skipIf(process.getuid?.() !== 0)(
  'another command leaves alone what one has that is stopped, and whose process it can’t see',
  async () => {
    const options = '--edition current --page key-policies --target python --case success'.split(' ');
    const command = start(['verify', ...options], { within: ALONE });
    for await (const line of command.progress) {
      if (!line.includes('compiling')) continue;
      const { stdout: pid } = await execa('pgrep', ['--parent', String(command.pid)]);
      process.kill(Number(pid), 'SIGSTOP');
      try {
        const before = await leftovers(FIRST_PROCESS);
        const seen = new Set<string>();
        const signs = async (): Promise<number> => {
          for (const sign of await signsOfLife(FIRST_PROCESS)) seen.add(sign);
          return seen.size;
        };
        const [{ exitCode }] = await Promise.all([
          verify(ONE_SNIPPET),
          expect.poll(signs, { timeout: 60_000, interval: 1000 }).toBeGreaterThan(1),
        ]);

        expect(exitCode).toBe(0);
        expect(await leftovers(FIRST_PROCESS)).toEqual(expect.arrayContaining(before));
      } finally {
        process.kill(Number(pid), 'SIGCONT');
      }
    }
    const { exitCode, stdout } = await command.ended;

    expect(stdout).toContain('3 passed, 0 failed');
    expect(exitCode).toBe(0);
    expect(await leftovers(FIRST_PROCESS)).toEqual([]);
  },
);

test('two commands remove what dead sessions left, but not what is in use, or lives', async () => {
  const [dead, used, asleep, young] = [new Stranger(1), new Stranger(1), new Stranger(1), new Stranger(3600)];
  const strangers = [dead, used, asleep, young];
  const image = await anImage();
  const run = ['run', '--detach', '--rm', '--entrypoint', 'sleep'];
  try {
    for (const { name, labels } of strangers) await docker('network', 'create', ...labels, name);
    await docker('volume', 'create', ...dead.labels, dead.name);
    await docker(...run, ...dead.labels, '--name', dead.name, '--network', dead.name, image, 'infinity');
    await docker(...run, '--name', used.name, '--network', used.name, image, 'infinity');
    // Later than its lease allows, but while it is watched.
    const renewals = setInterval(() => void docker('volume', 'create', ...asleep.labels), 4000);
    const commands = await Promise.all([verify(ONE_SNIPPET), verify(ONE_SNIPPET)]);
    clearInterval(renewals);

    for (const { exitCode } of commands) expect(exitCode).toBe(0);
    expect(await dead.things()).toEqual([]);
    expect(await used.things()).toEqual([used.name, used.name]);
    expect(await asleep.things()).toEqual([asleep.name]);
    expect(await young.things()).toEqual([young.name]);
  } finally {
    for (const { id, name } of strangers) {
      await docker('rm', '--force', name);
      await docker('network', 'rm', name);
      const volumes = await docker('volume', 'ls', '--quiet', '--filter', `label=kms-examples.session=${id}`);
      await docker('volume', 'rm', ...volumes);
    }
  }
});

test('what can not be removed holds up one command, and not each one after it', async () => {
  const stuck = new Stranger(1);
  const { docker: engine } = await connectEngine();
  const { signal } = new AbortController();
  const secondsOf = async (): Promise<number> => {
    const began = performance.now();
    await removeLeftovers(engine, signal);
    return (performance.now() - began) / 1000;
  };
  try {
    await docker('network', 'create', ...stuck.labels, stuck.name);
    const run = ['run', '--detach', '--rm', '--entrypoint', 'sleep', '--name', stuck.name, '--network', stuck.name];
    await docker(...run, await anImage(), 'infinity');
    await expect.poll(secondsOf, { timeout: 60_000 }).toBeGreaterThan(5);

    expect(await secondsOf()).toBeLessThan(5);
    expect(await stuck.things()).toEqual([stuck.name, stuck.name]);
  } finally {
    await docker('rm', '--force', stuck.name);
    await docker('network', 'rm', stuck.name);
  }
});

/** A session of a command that nobody here sees, as the engine shows it. */
class Stranger {
  readonly id = `1-${randomBytes(6).toString('hex')}`;
  /** That of its container, its network and its volume. */
  readonly name = `stranger-${this.id}`;
  readonly labels: readonly string[];

  constructor(leaseSeconds: number) {
    const labels = [`kms-examples.session=${this.id}`, `kms-examples.lease=${String(leaseSeconds)}`];
    this.labels = labels.flatMap((label) => ['--label', label]);
  }

  /** The names of its containers, networks and volumes. */
  async things(): Promise<string[]> {
    const filter = ['--filter', `name=^${this.name}$`, '--format'];
    return [
      ...(await docker('ps', '--all', ...filter, '{{.Names}}')),
      ...(await docker('network', 'ls', ...filter, '{{.Name}}')),
      ...(await docker('volume', 'ls', ...filter, '{{.Name}}')),
    ];
  }
}

/** When a command last showed that it lives: the volumes that it has, each with the time when it was made. */
async function signsOfLife(pid: number): Promise<string[]> {
  const names = await docker('volume', 'ls', '--quiet', '--filter', `name=^${ownedBy(pid)}`);
  return names.length === 0 ? [] : docker('volume', 'inspect', '--format', '{{.Name}} {{.CreatedAt}}', ...names);
}

/** An image with an ordinary system in it. */
async function anImage(): Promise<string> {
  const [image = ''] = await docker('images', '--quiet', '--filter', 'reference=kms-examples/python');
  return image;
}

/** The lines that the `docker` command prints, whether it succeeds or not. */
async function docker(...args: readonly string[]): Promise<string[]> {
  return (await execa('docker', args, { lines: true, reject: false })).stdout;
}
