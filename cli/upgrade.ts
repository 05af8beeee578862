import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { uniq } from 'es-toolkit';
import { execa } from 'execa';
import { packageMirror } from '../harness/machines/closed-network/package-mirror.ts';
import { inWorkshop, type Workshop } from '../harness/machines/workshop.ts';
import { select } from '../harness/plan/select.ts';
import { readRecord } from '../harness/record/record.ts';
import { upgradables, upgradedWith, type Upgradable } from '../harness/upgrade/upgradable.ts';
import { askForRuntimes, renewRuntimes } from '../harness/upgrade/runtimes.ts';
import { answerText, runtimesText, upgradeText, verifiedSchema } from '../harness/upgrade/text.ts';
import { askForVersions, type Asked } from '../harness/upgrade/upgrade.ts';
import { factChanges } from '../src/api/changes.ts';
import { serviceModel, serviceModelSchema } from '../src/api/service-model.ts';
import { KmsExamplesError, type FailureStatus } from '../src/errors.ts';
import { parseJson } from '../src/json.ts';
import type { Target } from '../src/languages/target.ts';
import { targets } from '../src/languages/targets.ts';
import { GENERATED } from '../src/render/manifest.ts';
import { makeClone } from './clone.ts';
import { readFolder, writeAll, writeText } from './folder.ts';
import { supervised } from './supervised.ts';

/** The facts of the KMS API, which come with an SDK. */
const SERVICE_MODEL = 'src/api/service-model.json';

/** What `upgrade` was asked for. */
export interface UpgradeOptions {
  /** The version that is wanted; the newest without. */
  readonly to?: string;
}

/**
 * Has the package managers lock newer versions, takes over what facts come with them, renders, verifies what that
 * touches, and tells what has changed. All of it is done in a copy: only where every step has come to its end are files
 * of this repository changed. A verdict that isn't `pass` is such an end.
 *
 * @param names Targets, or `emulator`; all without.
 * @returns The exit status: 1 when a run falls short with the new versions, 2 when nobody could be asked for any.
 * @throws KmsExamplesError when a name or a version is wrong, a step fails, or the environment does
 */
export async function upgrade(names: readonly string[], { to }: UpgradeOptions): Promise<FailureStatus | 0> {
  const chosen = choose(names);
  if (to !== undefined && chosen.length !== 1) {
    throw new KmsExamplesError('invalid-option', {
      where: `--to ${to}`,
      expected: 'one target, whose version it is',
      found: chosen.length === 0 ? 'none that has a lock file' : chosen.map(({ id }) => id).join(', '),
      remedy: 'name one target that has a lock file',
    });
  }
  const subjects = chosen.map(({ id }) => ({ id, title: id }));
  if (to !== undefined && !/^\d+(?:\.\d+)+$/u.test(to)) {
    throw new KmsExamplesError('invalid-option', {
      where: `--to ${to}`,
      expected: 'a version, in numbers with points between them',
      found: JSON.stringify(to),
      remedy: 'name one that the registry, or the package mirror, has; without --to, the newest is taken',
    });
  }
  return supervised(subjects, (supervision, endProgress) =>
    inWorkshop(supervision, async (workshop) => {
      const asked = await askEach(chosen, workshop, (upgradable) => askForVersions(upgradable, to, workshop));
      // Who names a version wants that, and nothing else.
      const runtimes =
        to === undefined ? await askEach(chosen, workshop, (upgradable) => askForRuntimes(upgradable, workshop)) : [];
      const aged = runtimes.filter(({ newer }) => newer.length > 0);
      const answers = [...asked.map(answerText), ...runtimes.map(runtimesText)].filter((text) => text !== '');
      process.stdout.write(`${answers.join('\n')}\n`);
      const changed = new Map(asked.flatMap((one) => [...one.changed]));
      if (changed.size === 0 && aged.length === 0) {
        await endProgress();
        process.stdout.write('nothing is changed\n');
        return asked.every(({ unreached }) => unreached !== undefined) ? 2 : 0;
      }
      for (const { upgradable } of aged) await renewRuntimes(upgradable, workshop);
      for (const { id: subject } of chosen) workshop.onProgress({ subject, text: 'done', state: 'done' });
      await endProgress();
      return tryOut({ asked, changed, aged: aged.map(({ upgradable }) => upgradable) }, workshop);
    }),
  );
}

/** What was named, each once: a target that has its lock files from another stands for that one. */
function choose(names: readonly string[]): Upgradable[] {
  const candidates = [...targets.map((target: Target) => ({ id: target.id, with: upgradedWith(target) })), EMULATOR];
  const all = candidates.map(({ id }) => id).join(', ');
  const given = names.length === 0 ? undefined : names;
  const ids = select('target', candidates, given, `name some of these: ${all}`).map((one) => one.with ?? one.id);
  for (const id of ids.filter((name) => upgradables.every((one) => one.id !== name))) {
    process.stdout.write(`${id}: has no lock file; its image gets the versions that Debian has when it is built\n`);
  }
  return upgradables.filter(({ id }) => ids.includes(id));
}

const EMULATOR = { id: 'emulator', with: undefined };

/** Asks for each, side by side. */
async function askEach<Answer>(
  chosen: readonly Upgradable[],
  workshop: Workshop,
  ask: (upgradable: Upgradable) => Promise<Answer>,
): Promise<Answer[]> {
  const answers = new Map<Upgradable, Answer>();
  await workshop.settle(
    chosen.map(async (upgradable) => {
      const { id: subject } = upgradable;
      try {
        answers.set(upgradable, await ask(upgradable));
      } catch (error) {
        workshop.onProgress({ subject, text: 'failed', state: 'failed' });
        throw error;
      }
    }),
  );
  return chosen.flatMap((upgradable) => answers.get(upgradable) ?? []);
}

/** What is tried out. */
interface Trial {
  readonly asked: readonly Asked[];
  /** The texts of the files that are others, by their paths in the repository. */
  readonly changed: ReadonlyMap<string, string>;
  /** What has newer runtimes in its images: files don't tell, so that all of its runs are repeated. */
  readonly aged: readonly Upgradable[];
}

/** Renders and verifies in a copy of the repository with the changed files, and then changes them here. */
async function tryOut(trial: Trial, workshop: Workshop): Promise<FailureStatus | 0> {
  const { changed } = trial;
  const folder = workshop.session.temporaryFolder();
  const clone = join(folder, 'clone');
  makeClone(clone);
  for (const [path, text] of changed) writeText(join(clone, path), text);
  await inClone(clone, ['generate'], workshop);
  const report = join(folder, 'verification.json');
  const reports = ['--json', report, '--junit', join(folder, 'junit.xml')];
  const { exitCode, stdout } = await inClone(clone, ['verify', ...touchedBy(trial), ...reports], workshop);

  const [before, after] = [readFolder(GENERATED), readFolder(join(clone, 'generated'))];
  const record = readRecord();
  const rendered = [...after].filter(([path, text]) => before.get(path) !== text);
  const published = rendered.map(([path, text]) => ({ path: join('generated', path), text }));
  writeAll([...Array.from(changed, ([path, text]) => ({ path, text })), ...published]);
  const model = changed.get(SERVICE_MODEL);
  const told = upgradeText({
    changed: [...changed.keys()],
    bytes: { before, after },
    facts: model === undefined ? undefined : factChanges(serviceModel, serviceModelSchema.parse(parseJson(model))),
    verification: verifiedSchema.parse(JSON.parse(readFileSync(report, 'utf8'))),
    record,
  });
  process.stdout.write(`\n${told}\n\n${exitCode === 0 ? NEXT : `${stdout}\n\n${MENDING}`}\n`);
  return exitCode === 0 ? 0 : 1;
}

const NEXT = 'Read the changes with `git diff`, run `npm test`, and commit them.';

const MENDING =
  'Mend templates or declarations and run `npm run verify`, or take it all back: `git checkout -- harness src generated`.';

/** The part of `verify` that can come to other verdicts: all of it where more than toolchains of their own has changed. */
function touchedBy({ asked, aged }: Trial): string[] {
  const touched = [
    ...aged.map(({ targets: ids }) => ids),
    ...asked.flatMap(({ upgradable: { folder, targets: ids }, changed }) => {
      if (changed.size === 0) return [];
      return [[...changed.keys()].every((path) => path.startsWith(`${folder}/`)) ? ids : undefined];
    }),
  ];
  const repeated = aged.length > 0 ? '--all' : '--since-record';
  if (touched.includes(undefined)) return [repeated];
  return [repeated, '--target', ...uniq(touched.flatMap((ids) => ids ?? []))];
}

/**
 * Runs a command of the copy; its progress is shown here.
 *
 * @throws KmsExamplesError `upgrade-failed` where it could not do what it is for
 */
async function inClone(
  clone: string,
  args: readonly string[],
  { signal }: Workshop,
): Promise<{ readonly exitCode: number; readonly stdout: string }> {
  const mirror = packageMirror();
  const {
    exitCode = 2,
    stdout,
    stderr,
  } = await execa(process.execPath, [join(clone, 'bin', 'kms-examples.js'), ...args], {
    cwd: clone,
    reject: false,
    stdin: 'ignore',
    stderr: ['inherit', 'pipe'],
    // It removes what it has started, and takes as long as it needs.
    forceKillAfterDelay: false,
    cancelSignal: signal,
    env: mirror === undefined ? {} : { KMS_EXAMPLES_PACKAGES: mirror },
  });
  signal.throwIfAborted();
  const [command = ''] = args;
  // `verify` alone has verdicts to tell.
  if (exitCode === 0 || (exitCode === 1 && command === 'verify')) return { exitCode, stdout };
  throw new KmsExamplesError('upgrade-failed', {
    where: command,
    expected: `that \`${command}\` comes to its end with the new versions`,
    found: [stdout, stderr].join('\n').trim().split('\n').slice(-20).join('\n'),
    remedy: 'mend what the message says and try again, or upgrade by hand (docs/upgrading.md); no file was changed',
  });
}
