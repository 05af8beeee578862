import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { Passes } from '../../../harness/record/passes.ts';
import { withFolder } from '../../command.ts';

const PASS = {
  fingerprint: 'a1',
  passed: '2026-11-24T10:00:00.000Z',
  run: 'r1',
  durationMs: 120,
  isolation: 'warm',
} as const;
const IMAGE = { image: 'b2', runtime: 'Python 3.13.5', sdk: 'boto3 1.44.5' };

test('what was added is found by whoever reads the file later', async () => {
  await withFolder((folder) => {
    const path = join(folder, 'state', 'passes');
    const passes = new Passes(path);
    passes.add(PASS);
    passes.add(IMAGE);

    for (const read of [passes, new Passes(path)]) {
      expect(read.find('a1')).toEqual(PASS);
      expect(read.heldBy('b2')).toEqual(IMAGE);
      expect(read.find('b2')).toBeUndefined();
    }
  });
});

test('two commands add to one file without losing what the other has added', async () => {
  await withFolder((folder) => {
    const path = join(folder, 'passes');
    const [one, other] = [new Passes(path), new Passes(path)];
    one.add(PASS);
    other.add({ ...PASS, fingerprint: 'c3' });
    one.add({ ...PASS, fingerprint: 'd4' });

    const read = new Passes(path);
    expect(['a1', 'c3', 'd4'].map((fingerprint) => read.find(fingerprint)?.durationMs)).toEqual([120, 120, 120]);
  });
});

test.each([
  ['is cut off', '{"fingerprint":"e5","passed":"2026-11'],
  ['is no JSON', 'e5'],
  ['lacks its time', '{"fingerprint":"e5","run":"r1","durationMs":1,"isolation":"warm"}'],
  [
    'has another time than one',
    '{"fingerprint":"e5","passed":"yesterday","run":"r1","durationMs":1,"isolation":"warm"}',
  ],
])('a line that %s says nothing, and those around it count', async (_name, line) => {
  await withFolder((folder) => {
    const path = join(folder, 'passes');
    new Passes(path).add(PASS);
    appendFileSync(path, `${line}\n`);
    new Passes(path).add({ ...PASS, fingerprint: 'f6' });

    const read = new Passes(path);
    expect(read.find('e5')).toBeUndefined();
    expect([read.find('a1'), read.find('f6')]).not.toContain(undefined);
  });
});

test('a folder that cannot be written to is told', async () => {
  await withFolder((folder) => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => new Passes(join(folder, 'file', 'passes')).add(PASS)).toThrow(/^file-unwritable/u);
  });
});

test.skipIf(process.platform !== 'linux')('a folder in which none can be made is told, too', () => {
  expect(() => new Passes('/proc/sys/kms-examples/passes').add(PASS)).toThrow(/^file-unwritable/u);
});

test('a file that has grown beyond its limit keeps the last passes of each run, however old', async () => {
  await withFolder((folder) => {
    const path = join(folder, 'passes');
    mkdirSync(folder, { recursive: true });
    const padding = 'x'.repeat(300);
    const lines = Array.from({ length: 60_000 }, (_item, index) =>
      JSON.stringify({ ...PASS, fingerprint: `n${String(index)}`, padding }),
    );
    const once = JSON.stringify({ ...PASS, run: 'once', fingerprint: 'old' });
    writeFileSync(path, `${[once, ...lines].join('\n')}\n`);

    expect(new Passes(path).find('n0')).toBeDefined();
    const kept = new Passes(path);
    expect(kept.find('n0')).toBeUndefined();
    expect(['n59997', 'n59998', 'n59999', 'old'].map((fingerprint) => kept.find(fingerprint)?.run)).toEqual([
      PASS.run,
      PASS.run,
      PASS.run,
      'once',
    ]);
    expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toHaveLength(4);
    expect(existsSync(`${path}.new`)).toBe(false);
    rmSync(path);
  });
});
