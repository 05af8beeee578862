import { cpSync, readdirSync, readFileSync, symlinkSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { recordText, VERIFICATION_RECORD, verificationRecordSchema } from '../../harness/record/record.ts';
import { verificationSchema } from '../../harness/report/json.ts';
import { writers } from '../../src/formats/formats.ts';
import { repositoryPath } from '../../src/repository.ts';
import { start, withFolder } from '../command.ts';
import { runWorkflow, type Ended } from '../workflows/runner.ts';
import { readWorkflow, type Step, type Workflow } from '../workflows/workflow.ts';

const PAGE = 'rotation';
const DECLARATION = `src/chapter/pages/${PAGE}.ts`;
const EXAMPLE = 'get-key-rotation-status';
const TARGETS = ['ruby', 'python'];

/** What lies in the repository's folder and isn't part of it. */
const UNTRACKED = ['.git', 'node_modules', 'report', 'coverage', 'site', 'package', 'published'];

test('verify.yml runs what a change touches, a machine a language, and merges it', async () => {
  await inOrigin(async (folder, origin) => {
    await change(origin);
    const caches = join(folder, 'caches');
    const workflow = workflowOf('verify');
    // What the nightly run has left: ruby's images, under the key that the plan tells.
    const { stdout } = await start(['plan', '--since-record'], { cwd: origin }).ended;
    const [, key = ''] = /"shard":"ruby","images":"([0-9a-f]+)"/u.exec(stdout) ?? [];
    const saved = join(caches, `images-Linux-X64-ruby-${key}`);
    expect((await start(['images', 'save', saved, '--target', 'ruby'], { cwd: origin }).ended).exitCode).toBe(0);

    const ended = await runWorkflow(workflow, { folder, origin, afterCheckout: provide });
    expect(ended.results, ended.log).toEqual({ plan: 'success', verify: 'success', merge: 'success' });
    expect(unexecuted(workflow, ended)).toEqual([]);
    expect(ended.summary).toMatch(/^# (?:All of )?\d+ runs passed/mu);
    expect(ended.summary).toMatch(/^# Changes since HEAD\^1 .*Changed/msu);
    const merged = join(folder, 'artifacts/verification');
    const { runs } = verificationSchema.parse(
      JSON.parse(readFileSync(join(merged, 'report/verification.json'), 'utf8')),
    );
    const ran = runs.filter(({ since }) => since === undefined);
    expect(new Set(ran.map(({ target, example }) => `${target} ${example}`))).toEqual(
      new Set(TARGETS.map((target) => `${target} ${EXAMPLE}`)),
    );
    const record = join('generated', VERIFICATION_RECORD);
    const whole = verificationRecordSchema.parse(JSON.parse(readFileSync(join(merged, record), 'utf8')));
    const lacking = verificationRecordSchema.parse(JSON.parse(readFileSync(join(origin, record), 'utf8')));
    expect(whole.snippets.length).toBeGreaterThan(lacking.snippets.length);
  });
});

test('nightly.yml runs everything, as far as it is not narrowed, and leaves the images in the cache', async () => {
  await inOrigin(async (folder, origin) => {
    const workflow = workflowOf('nightly');
    const inputs = { page: PAGE, target: 'ruby', values: '100', stacks: 'asciidoc current .*prose' };
    const ended = await runWorkflow(workflow, { folder, origin, inputs, afterCheckout: provide });
    expect(new Set(Object.values(ended.results)), ended.log).toEqual(new Set(['success']));
    expect(unexecuted(workflow, ended)).toEqual([]);
    expect(readdirSync(join(folder, 'caches'))).toEqual([expect.stringMatching(/^images-Linux-X64-ruby-[0-9a-f]+$/u)]);
    expect(ended.log).toMatch(/^ruby +100 +100$/mu);
  });
});

test('release.yml publishes formats, all where they are not narrowed, and attests each file', async () => {
  await inOrigin(async (folder, origin) => {
    const workflow = workflowOf('release');
    const inputs = { formats: 'guide github' };
    const ended = await runWorkflow(workflow, { folder, origin, inputs, afterCheckout: provide });
    expect(ended.results, ended.log).toEqual({ publish: 'success', attest: 'success' });
    expect(unexecuted(workflow, ended)).toEqual([]);
    const published = join(folder, 'artifacts/release');
    expect(readdirSync(published).sort()).toEqual([expect.stringMatching(/\.tgz$/u), 'pages', 'site']);
    expect(readdirSync(join(published, 'pages')).sort()).toEqual(['github', 'guide']);
    const all = writers.map(({ id }) => id).join(' ');
    expect(readFileSync(repositoryPath('.github/workflows/release.yml'), 'utf8')).toContain(`:-${all}}`);
  });
});

function workflowOf(name: string): Workflow {
  return readWorkflow(repositoryPath('.github/workflows', `${name}.yml`));
}

/** The steps that weren't executed. */
function unexecuted({ jobs }: Workflow, { executed }: Ended): Step[] {
  return Object.values(jobs).flatMap(({ steps }) => steps.filter((step) => !executed.has(step)));
}

/** Gives the test a repository with a single commit, which is this one as it lies here. */
async function inOrigin(use: (folder: string, origin: string) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const origin = join(folder, 'origin');
    for (const name of readdirSync(repositoryPath()).filter((one) => !UNTRACKED.includes(one))) {
      cpSync(repositoryPath(name), join(origin, name), { recursive: true });
    }
    provide(origin);
    await execa('git', ['init', '--quiet'], { cwd: origin });
    await commit(origin);
    await use(folder, origin);
  });
}

async function commit(origin: string): Promise<void> {
  const git = ['-c', 'user.name=test', '-c', 'user.email=test@localhost'];
  await execa('git', ['add', '--all'], { cwd: origin });
  await execa('git', [...git, 'commit', '--quiet', '--message', 'as it is'], { cwd: origin });
}

/** Commits a change of a page's prose, and one after which an example is on record no more in two languages. */
async function change(origin: string): Promise<void> {
  const declaration = join(origin, DECLARATION);
  writeFileSync(declaration, readFileSync(declaration, 'utf8').replace(/(?<=prose: \[\s*`)/u, 'Changed. '));
  const path = join(origin, 'generated', VERIFICATION_RECORD);
  const record = verificationRecordSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const isTaken = ({ paths, target }: (typeof record)['snippets'][number]): boolean =>
    TARGETS.includes(target) && paths.some((one) => one.includes(`/${EXAMPLE}.`));
  writeFileSync(path, recordText({ ...record, snippets: record.snippets.filter((snippet) => !isTaken(snippet)) }));
  expect((await start(['generate'], { cwd: origin }).ended).exitCode).toBe(0);
  await commit(origin);
}

/** Gives a job the packages that are installed here. */
function provide(workspace: string): void {
  const packages = join(workspace, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync(repositoryPath('node_modules')).filter((one) => one !== '.cache')) {
    symlinkSync(repositoryPath('node_modules', name), join(packages, name));
  }
}
