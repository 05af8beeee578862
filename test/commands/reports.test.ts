import { existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { subjectsInJson, withReports, writeReports } from '../../cli/reports.ts';
import { replaceFile } from '../../src/replace-file.ts';
import { withFolder } from '../command.ts';

const subjectsIn = subjectsInJson('runs', 'example', 'target');

/** A report of runs of these examples. */
function reportOf(...examples: readonly string[]): string {
  return JSON.stringify({ runs: examples.map((example) => ({ example, target: 'python' })) });
}

/** What is written on stderr meanwhile. */
async function toldDuring(work: () => unknown): Promise<string> {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    await work();
    return write.mock.calls.map(([text]) => String(text)).join('');
  } finally {
    write.mockRestore();
  }
}

test('reports of an earlier run stay as they are where this one comes to no end, and that is told', async () => {
  await withFolder(async (folder) => {
    const [earlier, none] = [join(folder, 'earlier.json'), join(folder, 'deeper', 'none.xml')];
    writeFileSync(earlier, 'earlier');
    const told = await toldDuring(() =>
      expect(withReports([earlier, none], () => Promise.reject(new Error('broken')))).rejects.toThrow('broken'),
    );

    expect(told).toBe(`left as an earlier run wrote it: ${earlier}\n`);
    expect(readFileSync(earlier, 'utf8')).toBe('earlier');
    expect(existsSync(none)).toBe(false);
  });
});

test.each<[earlier: string | undefined, now: string, isComplete: boolean, isTold: boolean]>([
  [reportOf('a', 'b'), reportOf('a'), false, true],
  [reportOf('a', 'b'), reportOf('a'), true, false],
  [reportOf('a'), reportOf('b', 'a'), false, false],
  ['no report', reportOf('a'), false, false],
  [undefined, reportOf('a'), false, false],
])('over %s, %s of a run that is complete: %s', async (earlier, text, isComplete, isTold) => {
  await withFolder(async (folder) => {
    const path = join(folder, 'report.json');
    if (earlier !== undefined) writeFileSync(path, earlier);
    const told = await toldDuring(() => writeReports([{ path, text, subjectsIn }], isComplete));

    expect(told.includes(path)).toBe(isTold);
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['report.json']);
  });
});

test('a report under a path that can be none is refused before anything runs', async () => {
  await withFolder(async (folder) => {
    writeFileSync(join(folder, 'file'), '');
    for (const path of [folder, join(folder, 'file', 'report.json'), '/proc/none/report.json']) {
      const work = vi.fn<() => Promise<void>>();
      await expect(withReports([path], work)).rejects.toMatchObject({ code: 'file-unwritable' });
      expect(work).not.toHaveBeenCalled();
    }
  });
});

test('a device stays one, a link leads where it led, and permissions are kept', async () => {
  await withFolder((folder) => {
    const [file, link] = [join(folder, 'file'), join(folder, 'link')];
    writeFileSync(file, 'before', { mode: 0o600 });
    symlinkSync(file, link);
    replaceFile(link, 'after');
    replaceFile('/dev/null', 'nothing');

    expect(readFileSync(file, 'utf8')).toBe('after');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});
