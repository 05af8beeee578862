import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OLDER_SDK_VARIABLE } from '../../harness/machines/closed-network/older-sdk.ts';
import { packageMirror } from '../../harness/machines/closed-network/package-mirror.ts';
import { VERIFICATION_RECORD } from '../../harness/record/record.ts';
import { withClone } from '../clone.ts';
import { start, verify, withFolder } from '../command.ts';

const PYTHON = ['--target', 'python', '--edition', 'current', '--example', 'get-key-policy', '--case', 'success'];

/** What is said before anything else. */
const FIRST_TOLD = new RegExp(`^${OLDER_SDK_VARIABLE} is set: in the image of `, 'u');

/** A version that neither a registry nor a mirror has. */
const NOWHERE = 'boto3==0.0.999';

/** Makes a package mirror that has what this machine's has for the emulator, and nothing for Python. */
function makeMirror(folder: string): void {
  const mirror = packageMirror();
  mkdirSync(folder);
  if (mirror === undefined) return;
  for (const wheels of ['moto/wheels', 'python/wheels'].map((path) => join(mirror, path)).filter(existsSync)) {
    cpSync(wheels, join(folder, 'moto/wheels'), { recursive: true });
  }
}

test("a locked version that can't be had is an error, unless an older one is allowed, which proves nothing of it", async () => {
  await withClone((clone) =>
    withFolder(async (folder) => {
      const lockFile = join(clone, 'harness/toolchains/python/requirements.txt');
      writeFileSync(lockFile, readFileSync(lockFile, 'utf8').replace(/^boto3==\S+/mu, NOWHERE));
      const mirror = join(folder, 'mirror');
      makeMirror(mirror);
      const env = { XDG_STATE_HOME: join(folder, 'state'), KMS_EXAMPLES_PACKAGES: mirror };

      const refused = await verify(PYTHON, { cwd: clone, env });
      expect(refused.report.runs.map(({ verdict }) => verdict)).toEqual(['environment']);
      expect(refused.stdout).toContain(`${OLDER_SDK_VARIABLE}=1 allows Debian's older python3-boto3`);
      expect(refused.exitCode).toBe(2);

      const record = join(clone, 'generated', VERIFICATION_RECORD);
      rmSync(record);
      const allowed = await verify(PYTHON, { cwd: clone, env: { ...env, [OLDER_SDK_VARIABLE]: '1' } });
      expect(allowed.report.runs.map(({ verdict }) => verdict)).toEqual(['pass']);
      expect(allowed.stderr).toContain(`${OLDER_SDK_VARIABLE} is set: Debian's older python3-boto3`);
      expect(allowed.stdout).toMatch(/^Python .*boto3/mu);
      for (const told of [
        allowed.stdout,
        allowed.stderr,
        (await start(['doctor'], { cwd: clone, env: { ...env, [OLDER_SDK_VARIABLE]: '1' } }).ended).stdout,
      ]) {
        expect(told).toMatch(FIRST_TOLD);
      }
      expect(existsSync(record), 'what a fallback has run is put on no record').toBe(false);

      const { stdout } = await start(['verify', ...PYTHON, '--dry-run'], { cwd: clone, env }).ended;
      expect(stdout).toContain('1 run to be made');
    }),
  );
});
