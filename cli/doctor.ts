import process from 'node:process';
import { diagnose } from '../harness/doctor/diagnose.ts';
import { olderPackages, olderText } from '../harness/toolchains/older-packages.ts';
import { columns } from '../src/columns.ts';
import type { FailureStatus } from '../src/errors.ts';
import { targets } from '../src/languages/targets.ts';
import { supervised } from './supervised.ts';

/**
 * Shows what this machine has and lacks for each toolchain, and tries its Docker Engine; first, where another version than
 * the locked one may run.
 *
 * @returns The exit status: 2 when something is lacking that `verify` can't make itself.
 */
export async function doctor(): Promise<FailureStatus | 0> {
  // Whatever else there is to tell: what this machine then runs proves nothing.
  process.stdout.write(olderText(olderPackages(targets)));
  const diagnoses = await supervised([], diagnose);
  const rows = diagnoses.map(({ subject, state, found }) => [subject, state, found]);
  process.stdout.write(`${columns(rows)}\n`);
  const remedies = diagnoses.flatMap(({ subject, remedy }) => (remedy === undefined ? [] : [`${subject}: ${remedy}`]));
  if (remedies.length > 0) process.stdout.write(`\nto do:\n${remedies.join('\n')}\n`);
  return diagnoses.some(({ state }) => state === 'lacking') ? 2 : 0;
}
