import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { findingsSchema } from '../../src/audit/reports/json.ts';
import { pages } from '../../src/chapter/chapter.ts';
import { GENERATED, pagePath } from '../../src/render/manifest.ts';
import { repositoryPath } from '../../src/repository.ts';
import { editions } from '../../src/languages/targets.ts';
import { leftovers, start, withFolder, type Ended } from '../command.ts';
import { examplesOf } from '../../src/model/example.ts';

/** The published page that this project started from, where it lies beside the repository. */
const REFERENCE = repositoryPath('..', 'shared', 'reference', 'programming-key-policies.md');

type Findings = z.infer<typeof findingsSchema>['pages'][number]['findings'];

interface Audited extends Ended {
  readonly findings: Findings;
  readonly tabs: z.infer<typeof findingsSchema>['pages'][number]['tabs'];
  readonly page: string;
  readonly pid: number;
}

/** Audits a copy of a page. */
async function auditCopy(page: string, folder: string, options: readonly string[]): Promise<Audited> {
  const file = join(folder, 'page.md');
  writeFileSync(file, page);
  const { pid, ended } = start(['audit', file, '--format', 'json', ...options]);
  const { exitCode, stdout, stderr } = await ended;
  const [{ findings, tabs }] = z
    .tuple([findingsSchema.shape.pages.element])
    .parse(findingsSchema.parse(JSON.parse(stdout.replaceAll(`${folder}/`, ''))).pages);
  return { exitCode, stdout, stderr, findings, tabs, pid, page: readFileSync(file, 'utf8') };
}

/** Findings as their goldens have them: without the words of compilers, which are those of their versions. */
function told(findings: Findings): object[] {
  return findings.map(({ fingerprint: _fingerprint, known: _known, ...finding }) =>
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
    const { exitCode, findings, tabs } = await auditCopy(all.join('\n'), folder, []);
    expect(findings).toEqual([]);
    expect(exitCode).toBe(0);
    expect(tabs.run).toBeGreaterThan(100);
    expect(tabs.run).toBe(tabs.found);
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

test('pages are audited together, and a baseline accepts what they have', async () => {
  await withFolder(async (folder) => {
    const python = readFileSync(join(GENERATED, 'current/key-policies/list-key-policies.py'), 'utf8');
    const page = (call: string): string =>
      `## Listing\n\n=== "Python"\n\n    \`\`\`python\n${indented(call)}    \`\`\`\n`;
    const broken = python.replace('KeyId=key_id', 'KeyId=key');
    writeFileSync(join(folder, 'a.md'), page(broken));
    writeFileSync(join(folder, 'b.md'), page(python));
    writeFileSync(join(folder, 'c.md'), '# Title\n\nText.\n');
    const baseline = join(folder, 'baseline.json');
    const options = ['--edition', 'current', '--baseline', baseline];

    const first = await start(['audit', folder, ...options, '--write-baseline']).ended;
    expect(first.exitCode).toBe(0);
    expect(first.stdout).toMatch(/2 of 2 tabs run: 1 error,/u);
    expect(first.stdout).toContain(`nothing audited in 1 page: `);

    const second = await start(['audit', folder, ...options]).ended;
    expect(second.exitCode).toBe(0);
    expect(second.stdout).toContain('2 of 2 tabs run: 0 errors, 0 warnings, 0 for information');

    writeFileSync(join(folder, 'b.md'), `\n${page(broken)}`);
    const third = await start(['audit', folder, ...options]).ended;
    expect(third.exitCode).toBe(1);
    expect(third.stdout).toContain(`${join(folder, 'b.md')}:`);
    expect(third.stdout).not.toContain(`${join(folder, 'a.md')}:`);
  });
});

/** Whole files, and statements that suppose what their page has, each with names and values of the page's own. */
const FOREIGN: Readonly<Record<string, readonly [whole: string, statements: string]>> = {
  Java: [
    [
      'package com.example;',
      'import software.amazon.awssdk.services.kms.KmsClient;',
      'public class Enabling {',
      '    public static void main(String[] args) {',
      '        enable(KmsClient.create(), "<your-key-id>");',
      '    }',
      '    static void enable(KmsClient kms, String keyId) {',
      '        kms.enableKey(r -> r.keyId(keyId));',
      '    }',
      '}',
    ].join('\n'),
    'KmsClient kms = KmsClient.create();\nkms.disableKey(r -> r.keyId("key-1"));',
  ],
  'C#': [
    [
      'using Amazon.KeyManagementService;',
      'using Amazon.KeyManagementService.Model;',
      'class Enabling',
      '{',
      '    static async Task Main()',
      '    {',
      '        var client = new AmazonKeyManagementServiceClient();',
      '        await client.EnableKeyAsync(new EnableKeyRequest { KeyId = "<your-key-id>" });',
      '    }',
      '}',
    ].join('\n'),
    'var c = new AmazonKeyManagementServiceClient();\nawait c.DisableKeyAsync(new DisableKeyRequest { KeyId = "key-1" });',
  ],
  Python: [
    "import boto3\n\nkms = boto3.client('kms')\nkms.enable_key(KeyId='<your-key-id>')",
    "kms.disable_key(KeyId='key-1')",
  ],
  Ruby: [
    "require 'aws-sdk-kms'\n\nkms = Aws::KMS::Client.new\nkms.enable_key(key_id: '<your-key-id>')",
    "kms.disable_key(key_id: 'key-1')",
  ],
  PHP: [
    "<?php\nrequire 'vendor/autoload.php';\n\nuse Aws\\Kms\\KmsClient;\n\n$kms = new KmsClient([]);\n$kms->enableKey(['KeyId' => '<your-key-id>']);",
    "$kms->disableKey(['KeyId' => 'key-1']);",
  ],
  'Node.js': [
    "const { KMS } = require('@aws-sdk/client-kms');\n\nconst kms = new KMS();\nkms.enableKey({ KeyId: '<your-key-id>' });",
    "await kms.send(new DisableKeyCommand({ KeyId: 'key-1' }));",
  ],
  PowerShell: ["$K = '<your-key-id>'\nenable-kmskey -KEYID $k", "disable-KMSKEY -keyid 'key-1'"],
  'AWS CLI': ['aws kms enable-key --key-id "<your-key-id>"', 'aws kms disable-key --key-id key-1'],
};

test('whole files and statements of other pages run as their readers run them', async () => {
  await withFolder(async (folder) => {
    const group = (which: 0 | 1): string =>
      Object.entries(FOREIGN)
        .map(([title, code]) => `=== "${title}"\n\n    \`\`\`\n${indented(code[which])}\n    \`\`\`\n\n`)
        .join('');
    const page = `## Enabling\n\n${group(0)}## Disabling\n\n${group(1)}`;
    const { findings, tabs } = await auditCopy(page, folder, ['--edition', 'current']);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(tabs).toMatchObject({ found: 16, run: 16 });
  });
});

test.each([
  ['a binary file', (file: string) => copyFileSync(process.execPath, file), 'unreadable-page'],
  ['a folder', () => undefined, 'unreadable-page'],
  ['broken markup', (file: string) => writeFileSync(file, '------\n#### [ Java ]\n'), 'broken-markup'],
])('%s is no page to audit', async (what, write, code) => {
  await withFolder(async (folder) => {
    const file = what === 'a folder' ? folder : join(folder, 'page.md');
    write(file);
    const { exitCode, stdout, stderr } = await start(['audit', file]).ended;
    expect(exitCode).toBe(2);
    if (what !== 'a folder') expect(stdout).toContain('nothing was audited');
    expect(stderr).toMatch(new RegExp(`^${code}: ${file}`, 'u'));
  });
});

function indented(code: string): string {
  return code.replaceAll(/^(?=.)/gmu, '    ');
}

function outsideOfCode(page: string): string {
  return page.replaceAll(/^(```\r\n)[\s\S]*?^(```\r\n)/gmu, '$1$2');
}
