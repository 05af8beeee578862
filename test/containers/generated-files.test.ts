import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pages } from '../../src/chapter/chapter.ts';
import { examplesOf } from '../../src/model/example.ts';
import { sha256 } from '../../src/sha256.ts';
import { withClone } from '../clone.ts';
import { verify } from '../command.ts';

const SNIPPET = 'generated/current/key-policies/get-key-policy.py';
const ofPage = pages.filter(({ id }) => id === 'key-policies').flatMap(examplesOf);
const PYTHON = ['--edition', 'current', '--page', 'key-policies', '--target', 'python', '--case', 'success'];

test('a template that was changed is rendered before its snippets run', async () => {
  await withClone(async (clone) => {
    const template = join(clone, 'templates/python/snippet.hbs');
    writeFileSync(template, readFileSync(template, 'utf8').replace('# {{title}}', '# Example: {{title}}'));
    const { exitCode, report } = await verify(PYTHON, { cwd: clone });

    const text = readFileSync(join(clone, SNIPPET), 'utf8');
    expect(text).toMatch(/^# Example: /u);
    expect(exitCode).toBe(0);
    expect(report.runs.map((run) => run.sha256)).toContain(sha256(text));
  });
});

test('a file that was edited by hand runs as it stands, and fails the command', async () => {
  await withClone(async (clone) => {
    const path = join(clone, SNIPPET);
    appendFileSync(path, '# by hand\n');
    const { exitCode, stdout, report } = await verify(PYTHON, { cwd: clone });

    expect(readFileSync(path, 'utf8')).toMatch(/# by hand\n$/u);
    expect(report.runs.map(({ example }) => example)).toEqual(ofPage.map(({ id }) => id));
    expect(report.runs.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
    expect(report.runs.map((run) => run.sha256)).toContain(sha256(readFileSync(path, 'utf8')));
    expect(stdout).toContain(`stale-generated: ${SNIPPET}`);
    expect(exitCode).toBe(1);
  });
});

test('a snippet that was edited by hand into another one is told with its verdict', async () => {
  await withClone(async (clone) => {
    const path = join(clone, SNIPPET);
    writeFileSync(path, readFileSync(path, 'utf8').replace("'default'", "'other'"));
    const { exitCode, stdout, report } = await verify(PYTHON, { cwd: clone });

    expect(report.runs.filter(({ verdict }) => verdict !== 'pass').map(({ example }) => example)).toEqual([
      'get-key-policy',
    ]);
    expect(stdout).toContain(`request: example get-key-policy in Python, case success, ${SNIPPET}`);
    expect(stdout).toContain('input.PolicyName: "default"');
    expect(stdout).toContain('input.PolicyName: "other"');
    expect(exitCode).toBe(1);
  });
});
