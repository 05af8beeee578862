import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { leftovers, start, type Started } from '../command.ts';

test.each([
  ['Ctrl-C', 'SIGINT'],
  ['the request to end', 'SIGTERM'],
] as const)('%s ends the command early, and all that it started', async (_name, signal) => {
  const command = await startAndKill(signal);
  const { exitCode, stderr } = await command.ended;

  expect(exitCode).toBe(2);
  expect(stderr).toContain('interrupted');
  expect(stderr).not.toMatch(/^\s+at /mu);
  expect(await leftovers(command.pid)).toEqual([]);
});

test('a command that is killed leaves nothing behind either', async () => {
  const command = await startAndKill('SIGKILL');
  await command.ended;

  await expect.poll(() => leftovers(command.pid), { timeout: 30_000, interval: 500 }).toEqual([]);
});

/** Kills the command when its containers are coming up. */
async function startAndKill(signal: NodeJS.Signals): Promise<Started> {
  const command = start(['verify']);
  let isKilled = false;
  for await (const line of command.progress) {
    if (isKilled || !line.includes('compiling')) continue;
    isKilled = true;
    await sleep(200);
    command.kill(signal);
  }
  return command;
}
