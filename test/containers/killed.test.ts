import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { leftovers, ownedBy, start, withFolder } from '../command.ts';
import { verificationSchema } from '../../harness/report/json.ts';

test.each([
  { killed: 'python', when: /^python: compiling/u, touched: ['python'] },
  { killed: 'recorder', when: /^php: running/u, touched: ['php', 'python'] },
  { killed: 'emulator', when: /^php: running/u, touched: ['php', 'python'] },
])('the $killed container is killed in the middle', async ({ killed, when, touched }) => {
  await withFolder(async (folder) => {
    const json = join(folder, 'verification.json');
    const command = start([
      'verify',
      '--page',
      'key-policies',
      '--target',
      'python',
      'php',
      '--json',
      json,
      '--junit',
      join(folder, 'junit.xml'),
    ]);
    for await (const line of command.progress) if (when.test(line)) await kill(killed, command.pid);
    const { exitCode, stdout } = await command.ended;

    expect(exitCode).toBe(2);
    expect(stdout).not.toMatch(/^\s+at /mu);
    const { runs } = verificationSchema.parse(JSON.parse(readFileSync(json, 'utf8')));
    const environment = runs.filter(({ verdict }) => verdict === 'environment');
    expect(environment).not.toEqual([]);
    for (const { target, reason } of environment) {
      expect(touched).toContain(target);
      expect(reason).toBeTruthy();
    }
    for (const { target, verdict } of runs) if (!touched.includes(target)) expect(verdict).toBe('pass');
    expect(await leftovers(command.pid)).toEqual([]);
  });
});

test('the same command again succeeds', async () => {
  expect(
    (await start(['verify', '--page', 'key-policies', '--target', 'python', 'php', '--case', 'success']).ended)
      .exitCode,
  ).toBe(0);
});

/** Kills the container that a command has for something, unless it has ended already. */
async function kill(subject: string, owner: number): Promise<void> {
  const filter = `name=^${ownedBy(owner)}.*-${subject}$`;
  const { stdout } = await execa('docker', ['ps', '--quiet', '--filter', filter]);
  if (stdout !== '') await execa('docker', ['kill', stdout], { reject: false });
}
