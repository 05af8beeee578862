import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inWorkshop, type Workshop } from '../../harness/machines/workshop.ts';
import { RunningToolchain } from '../../harness/toolchains/running.ts';
import type { Isolation, Outcome, ToolchainProgram } from '../../harness/toolchains/server.ts';
import type { Target } from '../../src/languages/target.ts';
import { targets } from '../../src/languages/targets.ts';
import { repositoryPath } from '../../src/repository.ts';

/*
 * Programs that behave badly, the same ones in every language, in a worker and isolated: both must end alike, and leave
 * nothing behind.
 */

/** What a program does, and how it must end: with a status, or with any but 0. */
const CONDUCT: Readonly<Record<string, number | 'failed' | 'any'>> = {
  plain: 0,
  'exit-3': 3,
  endless: 137,
  'endless-output': 'failed',
  'no-newline': 0,
  binary: 0,
  'large-file': 'failed',
  memory: 'failed',
  'fork-bomb': 'any',
  thread: 0,
  child: 0,
  uncaught: 'failed',
  'uncaught-aside': 'any',
  locale: 0,
  'time-zone': 0,
  environment: 0,
  'working-folder': 0,
  encoding: 0,
  'sdk-setting': 0,
  'closed-stdout': 'any',
  stdin: 0,
};

const LIMIT_SECONDS = 8;
const MANY = 500;

const setting = { accessKeyId: 'id', secretAccessKey: 'secret', limitSeconds: LIMIT_SECONDS };

/**
 * The programs of a target, by what they do; one that isn't in its folder is that of the target whose toolchain it shares.
 * In their texts, RUN stands for the run's name.
 */
function programsOf({ id, toolchain: { shared } }: Target): (ToolchainProgram & { readonly name: string })[] {
  const folders = [...(shared === undefined ? [] : [shared.with]), id].map((owner) =>
    repositoryPath('src', 'languages', owner, 'conduct'),
  );
  const paths = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((file) => [file, join(folder, file)] as const));
  return [...new Map(paths)].map(([file, path]) => {
    const { name } = parse(file);
    const run = name.replaceAll('-', '');
    return { name, run, text: readFileSync(path, 'utf8').replaceAll('RUN', run) };
  });
}

describe.each(
  targets.filter(({ id }) => (process.env.CONDUCT ?? id) === id).map((target) => [target.id, target] as const),
)('%s', (_id, target) => {
  const programs = programsOf(target);
  let toolchain: RunningToolchain;
  let end: () => void;
  let closed: Promise<void>;

  beforeAll(async () => {
    await new Promise<void>((resolve, reject) => {
      const work = async (workshop: Workshop): Promise<void> => {
        toolchain = await RunningToolchain.open(target, workshop);
        const errors = await toolchain.compile(programs);
        expect(Object.fromEntries(errors)).toEqual({});
        const ended = new Promise<void>((stop) => (end = stop));
        resolve();
        await ended;
      };
      const signal = new AbortController().signal;
      closed = inWorkshop({ signal, onProgress: () => undefined }, work);
      closed.catch(reject);
    });
  }, 600_000);

  afterAll(async () => {
    end();
    await closed;
  });

  const run = (name: string, isolation: Isolation): Promise<Outcome> =>
    toolchain.run(name.replaceAll('-', ''), { ...setting, isolation });

  test('has all programs', () => {
    expect(programs.map(({ name }) => name).toSorted()).toEqual(Object.keys(CONDUCT).toSorted());
  });

  test.each(Object.entries(CONDUCT))('%s ends alike', { timeout: 90_000 }, async (name, status) => {
    const isolated = await run(name, 'isolated');
    const warm = await run(name, 'warm');

    expect(comparable(warm)).toEqual(comparable(isolated));
    if (typeof status === 'number') expect(isolated.exitStatus, isolated.stderr).toBe(status);
    if (status === 'failed') expect(isolated.exitStatus).not.toBe(0);
    const next = await run('plain', 'warm');
    expect(comparable(next)).toEqual(comparable(await run('plain', 'isolated')));
    if (next.worker !== undefined) expect(await toolchain.isAsNew(next.worker)).toBe(true);
  });

  test(`${String(MANY)} runs in a row`, { timeout: 300_000 }, async () => {
    const expected = comparable(await run('plain', 'isolated'));
    for (let count = 0; count < MANY; count++) expect(comparable(await run('plain', 'warm'))).toEqual(expected);
  });
});

function comparable({ exitStatus, stdout, stderr, observed, observedError }: Outcome): Partial<Outcome> {
  return { exitStatus, stdout, stderr, observed, observedError };
}
