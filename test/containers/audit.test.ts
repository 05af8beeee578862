import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { findingsSchema } from '../../src/audit/report.ts';
import { pages } from '../../src/chapter/chapter.ts';
import { GENERATED, pagePath } from '../../src/render/manifest.ts';
import { repositoryPath } from '../../src/repository.ts';
import { editions } from '../../src/languages/targets.ts';
import { leftovers, start, withFolder, type Ended } from '../command.ts';
import { examplesOf } from '../../src/model/example.ts';

/** The published page that this project started from, where it lies beside the repository. */
const REFERENCE = repositoryPath('..', 'shared', 'reference', 'programming-key-policies.md');

type Findings = z.infer<typeof findingsSchema>['findings'];

interface Audited extends Ended {
  readonly findings: Findings;
  readonly page: string;
  readonly pid: number;
}

/** Audits a copy of a page. */
async function auditCopy(page: string, folder: string, options: readonly string[]): Promise<Audited> {
  const [file, json] = [join(folder, 'page.md'), join(folder, 'findings.json')];
  writeFileSync(file, page);
  const { pid, ended } = start(['audit', file, '--json', json, ...options]);
  const { exitCode, stdout, stderr } = await ended;
  const { findings } = findingsSchema.parse(JSON.parse(readFileSync(json, 'utf8').replaceAll(`${folder}/`, '')));
  return { exitCode, stdout, stderr, findings, pid, page: readFileSync(file, 'utf8') };
}

/** Findings without the words of compilers, which are those of their versions. */
function told(findings: Findings): Findings {
  return findings.map((finding) =>
    finding.code === 'does-not-compile' ? { ...finding, message: finding.message.split('\n')[0]! } : finding,
  );
}

test.skipIf(!existsSync(REFERENCE))('the defects of the page that this project started from are found', async () => {
  await withFolder(async (folder) => {
    const reference = readFileSync(REFERENCE, 'utf8');
    const audited = await auditCopy(reference, folder, ['--edition', 'classic']);

    expect(audited.exitCode).toBe(1);
    expect(audited.page).toBe(reference);
    expect(await leftovers(audited.pid)).toEqual([]);
    await expect(`${JSON.stringify(told(audited.findings), null, 2)}\n`).toMatchFileSnapshot(
      '../unit/golden/audit/reference-findings.json',
    );
    // What the golden file must have, whatever becomes of it.
    const codes = audited.findings.map(({ code, language }) => `${code} ${language ?? ''}`.trim());
    for (const expected of [
      'does-not-compile Node.js',
      'requests-differ',
      'policy-lockout Java',
      'policy-known-principals PHP',
      'policy-distinct-sids PowerShell',
      'dead-term',
      'not-required',
    ]) {
      expect(codes).toContain(expected);
    }
    expect(audited.findings.find(({ code }) => code === 'requests-differ')!.message).toContain('4 different requests');
  });
});

test.skipIf(!existsSync(REFERENCE))('what is mended is found no more, and all else stays', async () => {
  await withFolder(async (folder) => {
    const reference = readFileSync(REFERENCE, 'utf8').replaceAll('\n', '\r\n');
    const first = await auditCopy(reference, folder, ['--fix']);
    expect(outsideOfCode(first.page)).toBe(outsideOfCode(reference));

    const second = await auditCopy(first.page, folder, ['--fix']);
    expect(second.page).toBe(first.page);
    const prose = ['dead-term', 'not-required', 'link-insecure', 'link-outdated'];
    expect(second.findings.filter(({ code }) => !prose.includes(code))).toEqual([]);
  });
});

test.each(editions)('nothing is found in the published pages of the edition %s', async (edition) => {
  await withFolder(async (folder) => {
    const all = pages
      .filter((page) => examplesOf(page).length > 0)
      .map((page) => readFileSync(join(GENERATED, pagePath(edition, page)), 'utf8'));
    const { exitCode, findings, stdout } = await auditCopy(all.join('\n'), folder, []);
    expect(findings).toEqual([]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('0 errors, 0 warnings, 0 for information');
  });
});

test('a page in another markup is run, and its code mended where it stands', async () => {
  await withFolder(async (folder) => {
    const python = readFileSync(join(GENERATED, 'current/key-policies/list-key-policies.py'), 'utf8');
    const ruby = readFileSync(join(GENERATED, 'current/key-policies/list-key-policies.rb'), 'utf8');
    const page = (code: string): string =>
      `## Listing\n\n=== "Python"\n\n    \`\`\`python\n${indented(code)}    \`\`\`\n\n=== "Ruby"\n\n    \`\`\`ruby\n${indented(ruby)}    \`\`\`\n`;
    const broken = page(python.replace('KeyId=key_id', 'KeyId=key'));
    const { findings, page: mended } = await auditCopy(broken, folder, ['--edition', 'current', '--fix']);

    const crash = findings.find(({ code }) => code === 'crashes')!;
    expect(crash).toMatchObject({ language: 'Python', section: 'Listing' });
    expect(broken.split('\n')[crash.lines[0] - 1]).toContain('KeyId=key');
    expect(crash.message).toContain('NameError');
    expect(mended).toBe(page(python));
  });
});

test.each([
  ['a binary file', (file: string) => copyFileSync(process.execPath, file), 'unreadable-page'],
  ['a folder', () => undefined, 'unreadable-page'],
  ['a page without tabs', (file: string) => writeFileSync(file, '# Title\n\nText.\n'), 'no-tab-group'],
  ['broken markup', (file: string) => writeFileSync(file, '------\n#### [ Java ]\n'), 'broken-markup'],
])('%s is no page to audit', async (what, write, code) => {
  await withFolder(async (folder) => {
    const file = what === 'a folder' ? folder : join(folder, 'page.md');
    write(file);
    const { exitCode, stdout, stderr } = await start(['audit', file]).ended;
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(new RegExp(`^${code}: ${file}`, 'u'));
  });
});

function indented(code: string): string {
  return code.replaceAll(/^(?=.)/gmu, '    ');
}

function outsideOfCode(page: string): string {
  return page.replaceAll(/^(```\r\n)[\s\S]*?^(```\r\n)/gmu, '$1$2');
}
