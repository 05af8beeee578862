import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '../../cli/folder.ts';
import { KeptEvidence } from '../../harness/evidence/kept.ts';
import { Planner } from '../../harness/plan/plan.ts';
import { findBasis } from '../../harness/record/basis.ts';
import { fingerprintsOf } from '../../harness/record/fingerprint.ts';
import { Passes } from '../../harness/record/passes.ts';
import { caseOf } from '../../harness/verify/job.ts';
import { pages } from '../../src/chapter/chapter.ts';
import { GENERATED } from '../../src/render/manifest.ts';
import { withClone } from '../clone.ts';
import { start } from '../command.ts';
import { NOTHING_SEEN } from '../recorded.ts';

const jobs = new Planner(pages).jobs({});
const fingerprints = fingerprintsOf(jobs, await findBasis());
const passed = new Date('2026-11-24T10:00:00Z').toISOString();

interface OpenRun {
  readonly example: string;
  readonly target: string;
  readonly case: string;
}

/** The runs that `verify` would make in a clone that was changed, on a machine where all have passed before. */
async function openRuns(change: (clone: string) => void): Promise<OpenRun[]> {
  return withClone(async (clone) => {
    const state = join(clone, 'state');
    const passes = new Passes(join(state, 'kms-examples', 'passes'));
    const evidence = new KeptEvidence(new Map(), join(state, 'kms-examples', 'evidence'));
    for (const [{ run }, { whole }] of fingerprints) {
      passes.add({ fingerprint: whole, passed, run, durationMs: 1, isolation: 'warm' });
      evidence.add(whole, NOTHING_SEEN);
    }
    change(clone);
    const { exitCode, stdout } = await start(['verify', '--dry-run'], {
      cwd: clone,
      env: { XDG_STATE_HOME: state },
    }).ended;
    expect(exitCode).toBe(0);
    expect(readFolder(join(clone, 'generated'))).toEqual(readFolder(GENERATED));
    return Array.from(
      stdout.matchAll(/^([a-z0-9-]+) ([a-z-]+) ([a-z-]+(?:: [\w -]+)?)$/gmu),
      ([, example, target, name]) => ({
        example: example!,
        target: target!,
        case: name!,
      }),
    );
  });
}

function replaceIn(path: string, found: string, replacement: string): (clone: string) => void {
  return (clone) => {
    const file = join(clone, path);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(found);
    writeFileSync(
      file,
      text.replace(found, () => replacement),
    );
  };
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)].sort();
}

/** Sources on which no verdict depends. */
const NOT_OF_A_VERDICT = [
  'src/formats/guide.ts',
  'harness/report/text.ts',
  'harness/mutate/table.ts',
  'cli/verify.ts',
  'src/audit/audit.ts',
];

test('nothing runs where nothing has changed that a verdict depends on', async () => {
  const changes = [
    replaceIn('src/chapter/pages/key-policies.ts', '  prose: [\n', "  prose: [\n    'One paragraph more.',\n"),
    ...NOT_OF_A_VERDICT.map((path) => (clone: string) => appendFileSync(join(clone, path), '// other\n')),
    // Its bytes are the same, only newer.
    replaceIn('harness/verify/judge.ts', 'judge', 'judge'),
  ];
  expect(await openRuns((clone) => changes.forEach((change) => change(clone)))).toEqual([]);
});

test('a declaration that has changed runs its example only, in every language', async () => {
  const { id } = jobs.find(({ page, example }) => page.id === 'key-policies' && example.failures.length > 0)!.example;
  const open = await openRuns((clone) => {
    const file = join(clone, 'src/chapter/pages/key-policies.ts');
    const declared = readFileSync(file, 'utf8').split(/^(?=const \w+ = defineExample)/mu);
    const changed = declared.map((text) =>
      text.includes(`id: '${id}'`) ? text.replace("after: 'unchanged'", 'after: {}') : text,
    );
    expect(changed).not.toEqual(declared);
    writeFileSync(file, changed.join(''));
  });
  expect(distinct(open.map(({ example }) => example))).toEqual([id]);
  expect(open).toHaveLength(jobs.filter(({ example }) => example.id === id).length);
});

test('a failure that has changed runs its own case only', async () => {
  const open = await openRuns(
    replaceIn('src/chapter/failures.ts', "'A quota was exceeded.'", "'A quota was reached.'"),
  );
  expect(distinct(open.map((run) => run.case))).toEqual(['limit-exceeded']);
  expect(open).toHaveLength(jobs.filter((job) => caseOf(job) === 'limit-exceeded').length);
});

test('a template that has changed runs its language only', async () => {
  const open = await openRuns(replaceIn('templates/python/snippet.hbs', '# {{title}}', '# Example: {{title}}'));
  expect(distinct(open.map(({ target }) => target))).toEqual(['python']);
  // Where the client is shown, the call that tries it is rendered from the same template.
  expect(open).toHaveLength(jobs.filter(({ target }) => target.id === 'python').length);
});

test.each([
  ['an observer', 'harness/toolchains/python/observer.py'],
  ["an SDK's lock file", 'harness/toolchains/python/requirements.txt'],
])('%s that has changed runs its language only', async (_name, path) => {
  const open = await openRuns((clone) => appendFileSync(join(clone, path), '# other\n'));
  expect(distinct(open.map(({ target }) => target))).toEqual(['python']);
  expect(open).toHaveLength(jobs.filter(({ target }) => target.id === 'python').length);
});

test('a base image that is another runs what derives from it, and a dry run writes nothing', async () => {
  const base = replaceIn('src/languages/python/python.ts', "base: 'debian'", "base: 'dotnet'");
  const open = await openRuns((clone) => {
    base(clone);
    replaceIn('templates/ruby/snippet.hbs', '# {{title}}', '# Example: {{title}}')(clone);
  });
  expect(distinct(open.map(({ target }) => target))).toEqual(['python', 'ruby']);
  const debian = replaceIn('harness/machines/images/reference.ts', 'trixie', 'bookworm');
  expect(await openRuns(debian)).toHaveLength(jobs.length);
});

test.each([
  ['the recorder', 'harness/recorder/signature.ts'],
  ['a gap', 'harness/emulator/moto/gaps/grants.ts'],
  ['the judge', 'harness/verify/judge.ts'],
  ["the emulator's image", 'harness/emulator/moto/image/serve.py'],
])('%s that has changed runs everything', async (_name, path) => {
  const comment = path.endsWith('.py') ? '# other\n' : '// other\n';
  expect(await openRuns((clone) => appendFileSync(join(clone, path), comment))).toHaveLength(jobs.length);
});
