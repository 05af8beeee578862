import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '../../cli/folder.ts';
import { MANIFEST, manifestSchema, markProven } from '../../src/render/manifest.ts';
import { EVIDENCE } from '../../harness/evidence/evidence.ts';
import { recordText, VERIFICATION_RECORD, verificationRecordSchema } from '../../harness/record/record.ts';
import { repositoryPath } from '../../src/repository.ts';
import { commitAll, withClone } from '../clone.ts';
import { start } from '../command.ts';
import { putAllOnRecord } from '../recorded.ts';

const SNIPPET = 'generated/current/key-policies/get-key-policy.rb';
const [FIRST_LINE = ''] = readFileSync(repositoryPath(SNIPPET), 'utf8').split('\n');

test('generate writes everything anew, and the check then finds nothing', async () => {
  await withClone(async (clone) => {
    await putAllOnRecord(clone);
    const before = filesOf(clone);
    const isProof = (path: string): boolean => path === VERIFICATION_RECORD || path.startsWith(`${EVIDENCE}/`);
    for (const path of Object.keys(before)) if (!isProof(path)) rmSync(join(clone, 'generated', path));
    writeFileSync(join(clone, 'unrelated.txt'), '');

    expect((await start(['generate'], { cwd: clone }).ended).exitCode).toBe(0);
    expect(filesOf(clone)).toEqual(before);
    expect((await start(['generate', '--check'], { cwd: clone }).ended).exitCode).toBe(0);
  });
});

test.each([
  ['edited by hand', (path: string) => appendFileSync(path, '# edited\n'), '-# edited'],
  ['missing', (path: string) => rmSync(path), `+${FIRST_LINE}`],
])(
  'the check tells of a file that is %s, shows the difference and writes nothing',
  async (_name, spoil, difference) => {
    await withClone(async (clone) => {
      spoil(join(clone, SNIPPET));
      const before = filesOf(clone);
      const { exitCode, stdout, stderr } = await start(['generate', '--check'], { cwd: clone }).ended;

      expect(exitCode).toBe(1);
      expect(stdout).toContain(difference);
      expect(stderr).toContain(`stale-generated: ${SNIPPET}`);
      expect(stderr).toContain('npm run generate');
      expect(filesOf(clone)).toEqual(before);
    });
  },
);

test('what running complete programs leaves is neither removed nor told, but an edit of one is', async () => {
  await withClone(async (clone) => {
    const left = [
      'current/bin/Debug/list-keys.dll',
      'classic/obj/ListKeys/x.cache',
      'current/keys/complete/ListKeys.class',
    ];
    for (const path of left) {
      mkdirSync(join(clone, 'generated', dirname(path)), { recursive: true });
      writeFileSync(join(clone, 'generated', path), 'built');
    }
    const complete = 'generated/current/keys/complete/list-keys.py';
    appendFileSync(join(clone, complete), '# edited\n');
    const { stderr } = await start(['generate', '--check'], { cwd: clone }).ended;
    expect(stderr).toContain(`stale-generated: ${complete}\n`);
    expect(stderr).toContain('edited by hand');

    expect((await start(['generate'], { cwd: clone }).ended).exitCode).toBe(0);
    for (const path of left) expect(existsSync(join(clone, 'generated', path))).toBe(true);
    expect(readFileSync(join(clone, complete), 'utf8')).not.toContain('# edited');
    for (const path of left) rmSync(join(clone, 'generated', path));
  });
});

test('the check tells hand edits first, each with what is there and what belongs there, apart from what is stale', async () => {
  await withClone(async (clone) => {
    await commitAll(clone);
    appendFileSync(join(clone, SNIPPET), '# edited\n');
    appendFileSync(join(clone, 'templates/python/snippet.hbs'), '# more\n');
    const { exitCode, stdout, stderr } = await start(['generate', '--check'], { cwd: clone }).ended;

    expect(exitCode).toBe(1);
    expect(/^--- (\S+)/mu.exec(stdout)?.[1]).toBe(SNIPPET);
    expect(stderr).toMatch(new RegExp(`^stale-generated: ${SNIPPET}\\n`, 'u'));
    expect(stderr).toMatch(/found: +edited by hand: .*, line \d+: it has "# edited", and "" belongs there\n/u);
    const changed = 'changed since generated/ was committed: templates/python/snippet.hbs';
    expect(stderr).toMatch(new RegExp(`^ +\\d+ files of python and \\d+ pages: ${changed}$`, 'mu'));
    expect(stderr.match(/changed since/gu)).toHaveLength(1);
    expect(stderr).toMatch(/to do: +take what is right in the edits into the model or a template; then/u);
  });
});

test.each<[string, (clone: string) => void | Promise<void>, RegExp]>([
  [
    'a declaration',
    (clone: string) =>
      replaceIn(join(clone, 'src/chapter/pages/keys.ts'), 'Describe a KMS key', 'Describe any KMS key'),
    /^stale-generated: generated\/.*\n(?:.*\n)*.*changed since generated\/ was committed: src\/chapter\/pages\/keys\.ts$/mu,
  ],
  [
    'a file that was removed',
    (clone: string) => rmSync(join(clone, SNIPPET)),
    /found: +missing: generated\/current\/key-policies\/get-key-policy\.rb$/mu,
  ],
  [
    'a commit that was stale',
    async (clone: string) => {
      appendFileSync(join(clone, 'templates/ruby/snippet.hbs'), '# more\n');
      appendFileSync(join(clone, 'generated/manifest.json'), '\n');
      await commitAll(clone);
    },
    /files of ruby and \d+ pages: no source has changed since generated\/ was committed: it was committed stale$/mu,
  ],
])('the check names what explains stale files: %s', async (_name, change, told) => {
  await withClone(async (clone) => {
    await commitAll(clone);
    await change(clone);
    expect((await start(['generate', '--check'], { cwd: clone }).ended).stderr).toMatch(told);
  });
});

test('the check sees a source that has changed and kept its size and its date', async () => {
  await withClone(async (clone) => {
    await putAllOnRecord(clone);
    const source = join(clone, 'src/chapter/pages/keys.ts');
    const check = async (): Promise<number | undefined> =>
      (await start(['generate', '--check'], { cwd: clone }).ended).exitCode;
    expect(await check()).toBe(0);

    const { atime, mtime } = statSync(source);
    writeFileSync(source, readFileSync(source, 'utf8').replace(/(?<=title: '.*).(?=')/u, '_'));
    utimesSync(source, atime, mtime);
    expect(await check()).toBe(1);
  });
});

test('the check tells of a file that nothing renders, and generate removes it', async () => {
  await withClone(async (clone) => {
    const stray = join(clone, 'generated/current/stray.txt');
    writeFileSync(stray, 'stray\n');

    expect((await start(['generate', '--check'], { cwd: clone }).ended).stdout).toContain('-stray');
    await start(['generate'], { cwd: clone }).ended;
    expect(filesOf(clone)).not.toHaveProperty('current/stray.txt');
  });
});

test.each([
  ['no record', (path: string) => rmSync(path), 'there is no record'],
  ['a record of another run', (path: string) => spoilFingerprint(path), 'another fingerprint is on record (1 run)'],
  ['a record that is none', (path: string) => writeFileSync(path, '{}'), 'there is no record'],
])('the check tells of %s, and which command makes one', async (_name, spoil, found) => {
  await withClone(async (clone) => {
    await putAllOnRecord(clone);
    spoil(join(clone, 'generated', VERIFICATION_RECORD));
    const { exitCode, stderr } = await start(['generate', '--check'], { cwd: clone }).ended;

    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^unproven: generated\//u);
    expect(stderr).toContain(found);
    expect(stderr).toContain('npm run verify -- --since-record');
  });
});

const SEEN = join(EVIDENCE, 'key-policies.json');

test.each([
  ['is missing', (path: string) => rmSync(path), 'unproven', "doesn't tell what the record says that its runs saw"],
  [
    'tells another thing',
    (path: string) =>
      writeFileSync(path, readFileSync(path, 'utf8').replace('"calls": []', '"calls": [], "madeUp": []')),
    'unproven',
    "doesn't tell what the record says that its runs saw",
  ],
  ['has other text', (path: string) => appendFileSync(path, '\n'), 'stale-generated', 'other text'],
])('the check tells of evidence that %s', async (_name, spoil, code, found) => {
  await withClone(async (clone) => {
    await putAllOnRecord(clone);
    spoil(join(clone, 'generated', SEEN));
    const { exitCode, stderr } = await start(['generate', '--check'], { cwd: clone }).ended;
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(new RegExp(`^${code}: generated/`, 'u'));
    expect(stderr).toContain(found);
    expect(stderr).toContain('npm run verify -- --since-record');
  });
});

test('the check tells of a manifest that calls proven what is, and what is not, otherwise than the record', async () => {
  await withClone(async (clone) => {
    await putAllOnRecord(clone);
    const path = join(clone, 'generated', MANIFEST);
    writeFileSync(
      path,
      markProven(readFileSync(path, 'utf8'), () => false),
    );
    const { exitCode, stdout, stderr } = await start(['generate', '--check'], { cwd: clone }).ended;
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^stale-generated: generated\/manifest\.json\n/u);
    expect(stdout).toContain('+      "proven": true');

    // What isn't on record any more is proven no more, as soon as it is generated.
    appendFileSync(join(clone, 'templates/ruby/program.hbs'), '# Other\n');
    expect((await start(['generate'], { cwd: clone }).ended).exitCode).toBe(0);
    const { snippets } = manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    for (const { target, proven } of snippets) expect(proven).toBe(target !== 'ruby');
  });
});

test('a template that names what the model lacks is told with its file', async () => {
  await withClone(async (clone) => {
    appendFileSync(join(clone, 'templates/ruby/snippet.hbs'), '{{nonsense}}\n');
    const { exitCode, stderr } = await start(['generate'], { cwd: clone }).ended;

    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^invalid-template: .*templates\/ruby\/snippet\.hbs\n/u);
    expect(stderr).toContain('"nonsense" not defined');
  });
});

test('an example with an unknown member is told with its name', async () => {
  await withClone(async (clone) => {
    const page = join(clone, 'src/chapter/pages/key-policies.ts');
    const place = "KeyId: exampleKey, PolicyName: 'default' },";
    writeFileSync(page, readFileSync(page, 'utf8').replace(place, `KeyName: 'x', ${place}`));
    const { exitCode, stderr } = await start(['generate'], { cwd: clone }).ended;

    expect(exitCode).toBe(1);
    expect(stderr).toMatch(
      /^invalid-example: src\/chapter\/pages\/key-policies\.ts, line \d+, example get-key-policy, input\.KeyName\n/u,
    );
  });
});

function replaceIn(path: string, found: string, replacement: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace(found, replacement));
}

/** Changes the fingerprint, and the bytes' hash, of a run in a record. */
function spoilFingerprint(path: string): void {
  const record = verificationRecordSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const [snippet] = record.snippets;
  const [name] = Object.keys(snippet?.cases ?? {});
  const spoilt = { ...snippet!.cases[name!]!, whole: 'other' };
  const others = [{ ...snippet!, cases: { ...snippet!.cases, [name!]: spoilt } }, ...record.snippets.slice(1)];
  writeFileSync(path, recordText({ ...record, snippets: others }));
}

/** The texts of all generated files by their paths. */
function filesOf(clone: string): Record<string, string> {
  return Object.fromEntries(readFolder(join(clone, 'generated')));
}
